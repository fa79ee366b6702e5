import type { FaultAt } from './place.ts';
import { NAME } from './set-words.ts';
import { quotable } from './unsafe-text.ts';

/** A name that a template fills in or asks about. */
export interface TemplateName {
  readonly name: string;
  readonly offset: number;
  readonly kind: 'variable' | 'section' | 'end';
}

export interface TemplateSyntax {
  readonly names: readonly TemplateName[];
  readonly faults: readonly FaultAt[];
}

const MOST_TAGS = 200;
const MOST_DEPTH = 8;
/** Stops at the next opening braces, so that a text full of them is read in one pass. */
const TAG = /\{\{((?:(?!\{\{|\}\})[\s\S])*)\}\}/g;

const REFUSED: Readonly<Record<string, string>> = {
  '{': 'write {{name}}: two braces are enough, nothing is escaped',
  '&': 'write {{name}}: nothing is escaped',
  '>': 'a template cannot take in another text; write the words out',
  '=': 'the braces cannot be changed; write {{name}}',
  '!': 'comments do not belong in a template; use a YAML comment (#)',
  '<': 'a template cannot take in another text; write the words out',
  $: 'a template cannot hold blocks; write the words out',
};

/** Reads a template that may hold {{name}}, {{#name}}…{{/name}} and {{^name}}…{{/name}}, and nothing else. */
export function templateSyntax(template: string): TemplateSyntax {
  const names: TemplateName[] = [];
  const faults: FaultAt[] = [];
  for (const match of template.matchAll(TAG)) {
    const tag = readTag(match[1] ?? '', match.index);
    if ('message' in tag) faults.push(tag);
    else names.push(tag);
  }
  faults.push(...bracesLeft(template), ...sectionFaults(names));
  if (names.length > MOST_TAGS)
    faults.push({ offset: 0, message: `more than ${MOST_TAGS} pairs of braces; shorten it` });
  return { names, faults };
}

function readTag(inside: string, offset: number): TemplateName | FaultAt {
  const text = inside.trim();
  const mark = text[0] ?? '';
  const refused = REFUSED[mark];
  if (refused !== undefined) return { offset, message: refused };
  const kind = mark === '#' || mark === '^' ? 'section' : mark === '/' ? 'end' : 'variable';
  const name = kind === 'variable' ? text : text.slice(1).trim();
  if (!NAME.test(name))
    return { offset, message: `{{${quotable(inside)}}} is no name of an answer; use {{name}}` };
  return { name, offset, kind };
}

function bracesLeft(template: string): readonly FaultAt[] {
  const offset = template.replace(TAG, (tag) => ' '.repeat(tag.length)).indexOf('{{');
  return offset < 0 ? [] : [{ offset, message: 'these braces are never closed; add }}' }];
}

function sectionFaults(names: readonly TemplateName[]): readonly FaultAt[] {
  const faults: FaultAt[] = [];
  const open: TemplateName[] = [];
  for (const tag of names) {
    if (tag.kind === 'section') {
      open.push(tag);
      if (open.length === MOST_DEPTH + 1)
        faults.push({ offset: tag.offset, message: 'too many sections inside one another' });
    }
    if (tag.kind !== 'end') continue;
    const begun = open.pop();
    if (begun === undefined)
      faults.push({ offset: tag.offset, message: `{{/${tag.name}}} closes nothing; take it out` });
    else if (begun.name !== tag.name)
      faults.push({ offset: tag.offset, message: `close {{/${begun.name}}} first` });
  }
  return [
    ...faults,
    ...open.map(({ name, offset }) => ({ offset, message: `{{/${name}}} is missing; close the section` })),
  ];
}
