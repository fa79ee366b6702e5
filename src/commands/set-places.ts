import type { SetPlaces } from '../content/open-sets.ts';
import type { World } from '../world.ts';

/** Where sets are found. */
export function setPlaces({ places }: World): SetPlaces {
  return { contentDir: places.content, config: places.config };
}
