/** Something in the journal's folder that is no entry, or an entry that could not be read: told, and left alone. */
export interface Note {
  readonly path: string;
  readonly kind: 'unreadable' | 'too-large' | 'outside' | 'foreign' | 'left-over';
  /** What is the matter, without any words of the entry. */
  readonly message: string;
}
