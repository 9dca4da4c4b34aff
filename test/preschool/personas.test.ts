import { walkJourneys } from '../personas/walk-journeys.ts';
import { demoPreschool } from '../world/schools.ts';

walkJourneys(new URL('./', import.meta.url), demoPreschool, ['certificate.yaml']);
