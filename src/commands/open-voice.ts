import { openFeelings, QUADRANTS, type Quadrant } from '../content/feelings.ts';
import { openSupport, type Purpose, type Support } from '../content/support.ts';
import type { JournalKeeper } from '../journal/keeper.ts';
import type { Voice } from '../ui/voice.ts';
import { dayFrom } from './day-from.ts';
import type { Desk } from './desk.ts';
import { editDraft, editorFrom } from './edit-draft.ts';
import { FORGETFUL } from './forgetful.ts';
import { countryFrom, helpLines } from './help-lines.ts';

const LABELS: Readonly<Record<Quadrant, string>> = {
  'high-unpleasant': 'much energy, unpleasant',
  'high-pleasant': 'much energy, pleasant',
  'low-unpleasant': 'little energy, unpleasant',
  'low-pleasant': 'little energy, pleasant',
};

/** Which lines come first with a card. */
const LINES_FOR: Readonly<Record<string, readonly Purpose[]>> = {
  'self-harm': ['crisis'],
  'self-harm-risk': ['crisis'],
  'fear-control': ['abuse'],
  'fear-of-other': ['abuse'],
  'abuse-coercive-control': ['abuse'],
  'own-violence': ['own-violence'],
  'threat-by-writer': ['own-violence'],
  'under-18': ['children'],
};

/** What the manners of asking need beyond a step. Where nothing is kept, no editor is offered. */
export function openVoice(desk: Desk, keeper: JournalKeeper): Voice {
  const { world, settings, evening } = desk;
  let support: Support | null = null;
  const opened = () => (support ??= openSupport(world.places.content));
  const country = countryFrom(settings.country, world.env);
  const canEdit = keeper !== FORGETFUL && editorFrom(world.env) !== null;
  return {
    colour: desk.hasAsideColour,
    help: () => helpLines(opened(), country),
    card: (name) => cardLines(opened(), name, country),
    feelings: () => {
      const feelings = openFeelings(world.places.content);
      return QUADRANTS.map((quadrant) => ({
        name: quadrant,
        label: LABELS[quadrant],
        words: feelings[quadrant],
      }));
    },
    dayFrom: (words) => dayFrom(words, evening, 'future'),
    edit: canEdit ? (words) => editDraft(words, keeper, desk) : null,
    keepUnfinished: keeper.keepUnfinished,
  };
}

/** A help card with its lines; the lines that it is about come first. */
export function cardLines(support: Support, name: string, country: string | null): readonly string[] {
  const card = support.cards.find((one) => one.name === name);
  const lines = helpLines(support, country, LINES_FOR[name]);
  return card === undefined ? lines : [card.title, ...card.text.trim().split('\n'), '', ...lines];
}
