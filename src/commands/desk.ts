import type { Moment, World } from '../world.ts';
import { momentNow } from '../moment.ts';
import { createPalette, type Palette } from '../ui/ink.ts';
import { createPrinter, type Printer } from '../ui/printer.ts';
import { chooseManner, hasColour, questionStream, type Manner } from './choose-manner.ts';
import type { CommonOptions } from './common.ts';
import { readSettings, type Settings } from './settings.ts';
import { eveningOf } from '../journal/evening-of.ts';
import { openJournal, type Journal } from '../journal/open-journal.ts';

/** What every command has before it: the settings, the hour, the journal, and where to write. */
export interface Desk {
  readonly world: World;
  readonly settings: Settings;
  readonly now: Moment;
  /** Tonight, `YYYY-MM-DD`. */
  readonly evening: string;
  readonly journal: Journal;
  readonly manner: Manner;
  /** For results. */
  readonly results: Printer;
  readonly palette: Palette;
  /** For questions and all that is no result. */
  readonly asides: Printer;
  readonly hasAsideColour: boolean;
}

export function openDesk(options: CommonOptions, world: World): Desk {
  const settings = readSettings(world.places);
  const now = momentNow(world);
  const aside = questionStream(world);
  return {
    world,
    settings,
    now,
    evening: eveningOf(now, settings['day-starts']),
    journal: openJournal({ data: settings.data ?? world.places.data, state: world.places.state }),
    manner: chooseManner(options, settings, world),
    results: createPrinter(world.stdout),
    palette: createPalette(hasColour(options, settings, world, world.stdout)),
    asides: createPrinter(aside),
    hasAsideColour: hasColour(options, settings, world, aside),
  };
}
