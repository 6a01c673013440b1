/** Every way that an act on themes can be refused. */
export type Refusal =
  | 'not-yours'
  | 'no-such-theme'
  | 'no-such-forum'
  | 'not-living'
  | 'not-left-out'
  | 'other-edition'
  | 'too-few'
  | 'into-itself'
  | 'look-again-past'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
