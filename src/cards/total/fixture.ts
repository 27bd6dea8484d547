import { fixtureCard } from '../fixture-card';
import { select } from './select';

export const fixture = fixtureCard(select);
