import { walkJourneys } from '../personas/walk-journeys.ts';
import { caseSchool } from './case-school.ts';

walkJourneys(new URL('./', import.meta.url), caseSchool);
