/** Why an answer is not taken; `settled` and `settled-gone` are about one of its suggestions. */
export type AnswerRefusal =
  | 'not-yours'
  | 'not-asked'
  | 'not-open'
  | 'too-late'
  | 'is-closed'
  | 'both'
  | 'neither'
  | 'no-such-forum'
  | 'changed-meanwhile'
  | 'settled'
  | 'settled-gone'
