/**
 * Spellings that stand for other words: contractions with and without their apostrophe, and texting. A piece may be
 * several words at once (`would|had`), where only the rest of the sentence could tell. `null` keeps the word.
 */
const WHOLE: Readonly<Record<string, string>> = {
  im: 'i am',
  ima: 'i am going to',
  imma: 'i am going to',
  ive: 'i have',
  youre: 'you are',
  youve: 'you have',
  youll: 'you will',
  youd: 'you would|had',
  u: 'you',
  ya: 'you',
  yall: 'you all',
  "y'all": 'you all',
  ur: 'your',
  urs: 'yours',
  urself: 'yourself',
  yourselves: 'yourself',
  yh: 'yes',
  ure: 'you are',
  "u're": 'you are',
  uve: 'you have',
  ull: 'you will',
  r: 'are',
  hes: 'he is|has',
  shes: 'she is|has',
  theyre: 'they are',
  theyve: 'they have',
  theyll: 'they will',
  weve: 'we have',
  whats: 'what is',
  thats: 'that is',
  theres: 'there is',
  heres: 'here is',
  whos: 'who is',
  hows: 'how is',
  itll: 'it will',
  thatll: 'that will',
  lets: 'let us',
  "let's": 'let us',
  cant: 'can not',
  cannot: 'can not',
  "can't": 'can not',
  wont: 'will not',
  "won't": 'will not',
  "shan't": 'will not',
  shant: 'will not',
  "ain't": 'is|am|are not',
  aint: 'is|am|are not',
  "amn't": 'am not',
  dont: 'do not',
  didnt: 'did not',
  doesnt: 'does not',
  wasnt: 'was not',
  werent: 'were not',
  isnt: 'is not',
  arent: 'are not',
  hasnt: 'has not',
  havent: 'have not',
  hadnt: 'had not',
  couldnt: 'could not',
  wouldnt: 'would not',
  shouldnt: 'should not',
  mustnt: 'must not',
  neednt: 'need not',
  dnt: 'do not',
  didn: 'did not',
  wasn: 'was not',
  shouldve: 'should have',
  couldve: 'could have',
  wouldve: 'would have',
  mustve: 'must have',
  shoulda: 'should have',
  coulda: 'could have',
  woulda: 'would have',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  gotten: 'got',
  tryna: 'trying to',
  finna: 'going to',
  hafta: 'have to',
  kinda: 'kind of',
  sorta: 'sort of',
  lemme: 'let me',
  gimme: 'give me',
  dunno: 'do not know',
  idk: 'i do not know',
  idc: 'i do not care',
  ik: 'i know',
  idek: 'i do not know',
  ngl: 'honestly',
  tbh: 'honestly',
  tbf: 'to be fair',
  imo: 'honestly',
  fr: 'really',
  rly: 'really',
  rlly: 'really',
  srsly: 'seriously',
  def: 'definitely',
  prob: 'probably',
  probs: 'probably',
  prolly: 'probably',
  obv: 'obviously',
  obvs: 'obviously',
  lit: 'literally',
  acc: 'actually',
  deffo: 'definitely',
  defo: 'definitely',
  cuz: 'because',
  cos: 'because',
  coz: 'because',
  cus: 'because',
  bc: 'because',
  "'cause": 'because',
  "'cos": 'because',
  becos: 'because',
  bcos: 'because',
  bcz: 'because',
  tho: 'though',
  altho: 'although',
  thru: 'through',
  w: 'with',
  wit: 'with',
  wo: 'without',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  ppl: 'people',
  rn: 'right now',
  asap: 'asap',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tomo: 'tomorrow',
  tn: 'tonight',
  tonite: 'tonight',
  msg: 'message',
  msgs: 'messages',
  txt: 'text',
  txts: 'texts',
  hv: 'have',
  abt: 'about',
  bout: 'about',
  smth: 'something',
  smthn: 'something',
  sth: 'something',
  sumthin: 'something',
  nothin: 'nothing',
  anythin: 'anything',
  evry: 'every',
  evrything: 'everything',
  ev1: 'everyone',
  evryone: 'everyone',
  sry: 'sorry',
  soz: 'sorry',
  sori: 'sorry',
  srry: 'sorry',
  sorrry: 'sorry',
  apologise: 'apologize',
  apologised: 'apologized',
  apologising: 'apologizing',
  apologises: 'apologizes',
  apologies: 'apologies',
  thx: 'thanks',
  ty: 'thanks',
  ok: 'okay',
  k: 'okay',
  kk: 'okay',
  okey: 'okay',
  alright: 'alright',
  nvm: 'never mind',
  wtv: 'whatever',
  wtever: 'whatever',
  whatevs: 'whatever',
  ily: 'i love you',
  ilysm: 'i love you',
  hbd: 'happy birthday',
  bday: 'birthday',
  ffs: 'ffs',
  wth: 'what the hell',
  wtf: 'what the hell',
  bro: 'bro',
  luv: 'love',
  gud: 'good',
  gr8: 'great',
  b4: 'before',
  l8r: 'later',
  '2day': 'today',
  '2moro': 'tomorrow',
  '2nite': 'tonight',
  wen: 'when',
  wat: 'what',
  wut: 'what',
  dat: 'that',
  dis: 'this',
  dem: 'them',
  da: 'the',
  n: 'and',
  nd: 'and',
  '&': 'and',
  mum: 'mum',
  mom: 'mum',
  mam: 'mum',
  mummy: 'mum',
  mommy: 'mum',
  mama: 'mum',
  'no-one': 'nobody',
  noone: 'nobody',
  anymore: 'any more',
  "o'clock": 'oclock',
  alot: 'a lot',
  aswell: 'as well',
  infront: 'in front',
  eachother: 'each other',
};

const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'d", 'would|had'],
  ["'m", 'am'],
  ["'s", "is|has|'s"],
];

/** A word as patterns see it, with the letters of the written word that it covers, counted from the word's start. */
export interface Piece {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** What is longer is no contraction, and nobody waits for it to be taken apart. */
const LONGEST = 60;

/** The words that a written word stands for. `written` is lower case with straight apostrophes. */
export function pieces(written: string): readonly Piece[] {
  if (written.length > LONGEST) return [piece(written, 0, written.length)];
  const whole = Object.hasOwn(WHOLE, written) ? WHOLE[written] : undefined;
  if (whole !== undefined) return spread(whole, written.length);
  for (const [ending, meaning] of ENDINGS) {
    const stem = written.length - ending.length;
    if (stem > 0 && written.endsWith(ending))
      return [...pieces(written.slice(0, stem)), piece(meaning, stem, written.length)];
  }
  if (written.endsWith("in'") && written.length > 4)
    return [piece(`${written.slice(0, -1)}g`, 0, written.length)];
  return [piece(british(written), 0, written.length)];
}

/** The words of an expansion share the written letters out; the first takes one, the last the rest. */
function spread(expansion: string, length: number): readonly Piece[] {
  const words = expansion.split(' ');
  const edge = (index: number) => Math.min(index, length - 1);
  return words.map((word, index) =>
    piece(word, edge(index), index === words.length - 1 ? length : edge(index + 1)),
  );
}

function piece(meaning: string, from: number, to: number): Piece {
  return { words: meaning.includes('|') ? meaning.split('|') : [meaning], from, to: Math.max(to, from + 1) };
}

/** One spelling for British and American words, the American one with z. */
function british(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ed|es|ing|ation)$/, (match, ending: string) => (IZE.test(word) ? `iz${ending}` : match))
    .replace(/^(behavi|hon|fav|col|hum|neighb|rum)our/, '$1or');
}

const IZE =
  /^(?:apolog|real|recogn|critic|minim|emphas|organ|humil|victim|patron|general|memor|summar|prior|analy|catastroph|rational|sensational|dramat)is/;
