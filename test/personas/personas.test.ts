import { walkJourneys } from './walk-journeys.ts';

walkJourneys(new URL('./', import.meta.url));
