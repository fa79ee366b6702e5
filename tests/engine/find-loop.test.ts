import { describe, expect, test } from 'vitest';
import { hasLoop, LOOP_LENGTH, type Night } from '../../src/engine/find-loop.ts';

/** The same thought in other words every time, as it comes back to people at night. */
const CIRCLE = [
  'She laughed at my story in front of everyone at the wedding table and I keep hearing that laugh.',
  'Again the wedding, again her laughing at my story, everyone at the table turning round to look.',
  'I heard the laugh again today. The wedding table, my story, everyone laughing with her.',
  'Why did she laugh at my story. The whole wedding table was laughing and I sat there.',
  'That wedding table again. She laughed, everyone laughed, my story was only for her.',
];

/** Evenings of one and the same falling-out that move: other scenes, other people, other thoughts. */
const VARIED = [
  'Leo walked past me at the market and bought three lemons without turning his head.',
  'My sister rang about the boiler; we talked about Leo for a minute, then about her garden.',
  'I found the old concert tickets in a drawer and put them into the blue box.',
  'Work was loud. At lunch Priya asked whether I still run on Sundays with Leo.',
  'I wrote half a letter and stopped at the part about the money he lent me.',
  'Rain the whole day. I cooked soup, watched a film about whales, slept early.',
  'His birthday is next month. I noticed that I was already choosing a present.',
  'Talked with the neighbour about trains. It was good to laugh about something small.',
  'I saw that I had cancelled on him four times in spring, always by text.',
  'The doctor says my shoulder is fine. I walked home along the canal in the dark.',
  'Somebody mentioned the cabin. I missed the smell of the stove more than the talks.',
  'Choir practice. We sang the Bruckner badly and nobody minded.',
];

function nights(
  words: (night: number) => string,
  weight: (night: number) => number | null,
  count = 60,
): readonly Night[] {
  return Array.from({ length: count }, (_, night) => ({
    evening: `2026-${String(9 + Math.floor(night / 30)).padStart(2, '0')}-${String((night % 30) + 1).padStart(2, '0')}`,
    words: words(night),
    weight: weight(night),
  }));
}

/** On which nights a loop would have been seen, with only the nights before them known. */
function seen(all: readonly Night[]): readonly number[] {
  return all.flatMap((_, night) => (hasLoop(all.slice(0, night + 1).toReversed()) ? [night] : []));
}

const circling = (night: number) => CIRCLE[night % CIRCLE.length] ?? '';
const moving = (night: number) => VARIED[night % VARIED.length] ?? '';

describe('a loop', () => {
  test('is seen from the fourth similar night on, while nothing eases', () => {
    const all = nights(circling, () => 7);
    expect(seen(all)).toEqual(all.map((_, night) => night).slice(LOOP_LENGTH - 1));
  });

  test('is seen where the weight was never told', () => {
    expect(seen(nights(circling, () => null, 10)).length).toBeGreaterThan(0);
  });

  test('is not seen in sixty nights that move, heavy as they are', () => {
    expect(seen(nights(moving, () => 8))).toEqual([]);
  });

  test('is not seen while the same thought grows lighter', () => {
    expect(seen(nights(circling, (night) => 10 - night, 10))).toEqual([]);
  });

  test('is not seen in nights that hold only a few words', () => {
    expect(
      seen(
        nights(
          () => 'Same. Tired of it.',
          () => 8,
        ),
      ),
    ).toEqual([]);
  });

  test('ends with the first night about something else, and can come back', () => {
    const all = nights(
      (night) => (night < 6 || night >= 12 ? circling(night) : moving(night)),
      () => 7,
      18,
    );
    expect(seen(all)).toEqual([3, 4, 5, 15, 16, 17]);
  });

  test('is not made by one word that is in every entry, such as a name', () => {
    expect(
      seen(
        nights(
          (night) => `Leopold, Leopold. ${moving(night)} Leopold.`,
          () => 8,
        ),
      ),
    ).toEqual([]);
  });
});
