import { walkJourneys } from '../personas/walk-journeys.ts';
import { supportSchool } from './support-school.ts';

walkJourneys(new URL('./', import.meta.url), supportSchool, ['late-semester.yaml']);
