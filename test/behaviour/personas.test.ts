/** The plan for behaviour of a school that has chosen to keep such plans. */
import { walkJourneys } from '../personas/walk-journeys.ts';
import { demoSchool } from '../world/schools.ts';

walkJourneys(new URL('./', import.meta.url), () => ({ ...demoSchool(), planTypes: ['behaviour-plan'] }));
