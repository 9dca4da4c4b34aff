import { walkJourneys } from '../personas/walk-journeys.ts';
import { municipality } from './municipality.ts';

walkJourneys(new URL('./', import.meta.url), municipality);
