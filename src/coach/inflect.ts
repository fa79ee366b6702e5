/** Base, past, past participle; other forms follow the rules. Verbs that are not here are regular. */
const IRREGULAR = `
be was|were been|beeing;have had had;do did|done done;go went gone;say said said;get got got|gotten;make made made;know knew|knowed known;
think thought thought;take took taken;see saw|seen seen;come came come;give gave given;find found found;tell told told;become became become;
leave left left;feel felt felt;bring brought brought;begin began begun;keep kept kept;hold held held;write wrote written;stand stood stood;hear heard heard;
let let let;mean meant meant;set set set;meet met met;run ran run;pay paid paid;sit sat sat;speak spoke spoken;lie lied lied;lead led led;read read read;
grow grew grown;lose lost lost;fall fell fallen;send sent sent;build built built;understand understood understood;draw drew drawn;break broke|broken broken;
spend spent spent;cut cut cut;rise rose risen;drive drove driven;buy bought bought;wear wore worn;choose chose chosen;throw threw thrown;catch caught caught;
teach taught taught;fight fought fought;forget forgot forgotten|forgot;forgive forgave forgiven;hurt hurt hurt;hit hit hit;put put put;shut shut shut;quit quit quit;cost cost cost;
steal stole stolen;sleep slept slept;eat ate eaten;drink drank drunk;sell sold sold;show showed shown;swear swore sworn;wake woke woken;win won won;blow blew blown;
bite bit bitten;burn burned|burnt burned|burnt;deal dealt dealt;dream dreamed|dreamt dreamed|dreamt;fly flew flown;hang hung hung;hide hid hidden;ring rang rung;sing sang sung;
shake shook shaken;shoot shot shot;slip slipped slipped;spill spilled|spilt spilled|spilt;spoil spoiled|spoilt spoiled|spoilt;stick stuck stuck;tear tore torn;bet bet bet;bend bent bent;
owe owed owed;lay laid laid;sink sank sunk;spit spat spat;split split split;strike struck struck;sweep swept swept;swing swung swung;mistake mistook mistaken;misunderstand misunderstood misunderstood;
misread misread misread;overreact overreacted overreacted;overstep overstepped overstepped;learn learned|learnt learned|learnt;lend lent lent;let let let;creep crept crept;cling clung clung;
draw drew drawn;feed fed fed;flee fled fled;freeze froze frozen;beat beat beaten;bleed bled bled;seek sought sought;shrink shrank shrunk;slide slid slid;sneak sneaked|snuck sneaked|snuck;
spread spread spread;undo undid undone;withdraw withdrew withdrawn;upset upset upset;text texted|text texted;ghost ghosted ghosted;lash lashed lashed;smash smashed smashed`;

const TABLE: ReadonlyMap<string, readonly [readonly string[], readonly string[]]> = new Map(
  IRREGULAR.trim()
    .split(/;\s*/)
    .map((row) => {
      const [base = '', past = '', participle = ''] = row.split(' ');
      return [base, [past.split('|'), participle.split('|')]] as const;
    }),
);

export interface Forms {
  readonly base: readonly string[];
  readonly s: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly ing: readonly string[];
}

export type Form = keyof Forms;

/** The forms of an English verb given by its base; more than one where writers differ (`spilled`, `spilt`). */
export function formsOf(verb: string): Forms {
  if (verb === 'be')
    return {
      base: ['be'],
      s: ['is', 'am', 'are'],
      past: ['was', 'were'],
      participle: ['been'],
      ing: ['being'],
    };
  const regular = pastOf(verb);
  const [past, participle] = TABLE.get(verb) ?? [regular, regular];
  return { base: [verb], s: [thirdPerson(verb)], past, participle, ing: ingOf(verb) };
}

/** Whether a word has the shape of a past form: irregular from the table, or ending in -ed. */
export function isPast(word: string): boolean {
  return PAST.has(word) || (word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word));
}

const PAST: ReadonlySet<string> = new Set([...TABLE.values()].flatMap(([past]) => past));
const NOT_PAST: ReadonlySet<string> = new Set([
  'need',
  'feed',
  'speed',
  'indeed',
  'seed',
  'weed',
  'bleed',
  'breed',
  'shed',
  'hundred',
  'sacred',
  'naked',
  'exceed',
  'proceed',
  'succeed',
  'embed',
  'agreed',
  'wicked',
]);

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (verb === 'do') return 'does';
  if (verb === 'go') return 'goes';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function pastOf(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return doubles(verb) ? [`${verb}ed`, `${verb}${verb.at(-1)}ed`] : [`${verb}ed`];
}

function ingOf(verb: string): readonly string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  return doubles(verb) ? [`${verb}ing`, `${verb}${verb.at(-1)}ing`] : [`${verb}ing`];
}

/** `stop`, `admit`: one vowel and one consonant at the end; both spellings are kept because writers are unsure too. */
function doubles(verb: string): boolean {
  return /[^aeiou][aeiou][bdglmnprt]$/.test(verb);
}
