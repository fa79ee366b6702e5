import type { Known } from './holds.ts';

const TAG = /\{\{\s*([#^/]?)\s*([a-z0-9-]+)\s*\}\}/g;

/** More than this many characters are cut: no template can grow without bound. */
export const LONGEST_TEXT = 65_536;

/**
 * Fills a template with answers: `{{name}}`, `{{#name}}…{{/name}}` where it was given, `{{^name}}…{{/name}}` where it
 * was not. One pass: what an answer holds is never read as a template. (A subset of Mustache, without escaping.)
 */
export function fillTemplate(template: string, known: Known): string {
  let filled = '';
  let from = 0;
  const hidden: string[] = [];
  for (const tag of template.matchAll(TAG)) {
    const [whole, sigil, name = ''] = tag;
    if (hidden.length === 0) filled += template.slice(from, tag.index);
    from = tag.index + whole.length;
    if (sigil === '/') {
      if (hidden.at(-1) === name) hidden.pop();
    } else if (hidden.length > 0) {
      if (sigil !== '') hidden.push(name);
    } else if (sigil === '') {
      filled += wordsFor(known, name);
    } else if ((sigil === '#') !== isGiven(known, name)) {
      hidden.push(name);
    }
  }
  return (filled + (hidden.length === 0 ? template.slice(from) : '')).slice(0, LONGEST_TEXT);
}

function isGiven(known: Known, name: string): boolean {
  const value = known.get(name);
  return value !== undefined && value !== false;
}

function wordsFor(known: Known, name: string): string {
  const value = known.get(name);
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
