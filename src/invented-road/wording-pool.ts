/** What the paper says of each goal that can be, by its short title. */
export type Passage = {
  readonly text: string
  readonly measures: readonly [string, string, string]
  /** Why it was chosen. */
  readonly reason: string
  readonly economy: string
  readonly obligation: 'must' | 'may'
}

const passage = (
  obligation: Passage['obligation'],
  text: string,
  measures: Passage['measures'],
  reason: string,
  economy: string,
): Passage => ({ text, measures, reason, economy, obligation })

export const passages: Readonly<Record<string, Passage>> = {
  'Ét telefonnummer': passage(
    'must',
    'Den, der bliver syg derhjemme, skal kun ringe ét sted hen. Det samme gælder lægen.',
    [
      'Nummeret bliver besvaret hele døgnet.',
      'Den, der svarer, kan sende en sygeplejerske ud.',
      'Vi tæller opkaldene og ser på dem sammen hvert år.',
    ],
    'Hver kommune kan svare på sit eget nummer, men ingen kan alene sørge for, at der kun er ét.',
    'Udgiften bliver delt efter indbyggertal.',
  ),
  'En aftale før udskrivning': passage(
    'may',
    'Ingen skal sendes hjem, før kommunen ved det og har sagt, hvornår hjælpen er klar.',
    [
      'Vi skriver ét forslag til en aftale og forhandler den samlet.',
      'Medicinlisten følger med hjem.',
      'Vi fortæller hinanden, når aftalen ikke bliver holdt.',
    ],
    'Sygehuset hører kun efter, når kommunerne siger det samme.',
    'Målet koster kun møder.',
  ),
  'Sygeplejersker om natten': passage(
    'must',
    'Om natten er der for lidt at lave i hver kommune og nok at lave i dem alle.',
    [
      'Nabokommuner laver en fælles vagtplan.',
      'Sygeplejerskerne kan læse journalen i de andre kommuner.',
      'Ingen borger venter mere end en time.',
    ],
    'Det er det, som flest kommuner ikke kan klare alene.',
    'Hver kommune betaler for de besøg, den får.',
  ),
  'En åben dør': passage(
    'must',
    'I en psykisk krise skal man kunne gå et sted hen og tale med nogen uden at være henvist.',
    [
      'Døren er åben hele døgnet mindst ét sted i hver klynge.',
      'Pårørende kan også komme.',
      'Der er altid en, der har øvet sig i at tage imod.',
    ],
    'Ingen kommune har borgere nok til at holde åbent alene.',
    'Udgiften bliver delt i klyngen. Den kommer først med i budgettet året efter.',
  ),
  'Et opkald i tide': passage(
    'may',
    'Et kort opkald fra sygehuset, før borgeren går, kan gøre den første nat hjemme tryg.',
    [
      'Vi aftaler ét nummer, som sygehuset kan ringe til.',
      'Borgeren siger ja til opkaldet først.',
      'Vi besøger borgeren dagen efter.',
    ],
    'De fleste genindlæggelser sker i de første dage, og det er ens i alle kommuner.',
    'Målet kan holdes inden for det, vi bruger i dag.',
  ),
  'Fælles kurser': passage(
    'may',
    'En medarbejder møder sjældent en borger i krise. Derfor skal det øves.',
    [
      'Kurset er det samme i alle kommuner.',
      'Borgere, der selv har prøvet det, er med til at undervise.',
      'Hver kommune sender mindst to medarbejdere om året.',
    ],
    'Ingen kommune har medarbejdere nok til et hold.',
    'Hver kommune betaler for sine egne pladser.',
  ),
  'Besøg hos nye forældre': passage(
    'must',
    'Når et barn er fire måneder, kommer sundhedsplejersken en gang mere, også til faren.',
    [
      'Alle nye forældre får tilbuddet.',
      'Begge forældre bliver spurgt, hvordan de har det.',
      'Vi bruger de samme spørgsmål i alle kommuner.',
    ],
    'Tidlig hjælp vejer mest for alle på længere sigt.',
    'Et besøg mere koster det samme som i dag. Det skal lægges ind i budgettet.',
  ),
  'Sund mad ved skolen': passage(
    'may',
    'Elever skal ikke mødes af reklamer for usund mad på vej til skole.',
    [
      'Vi siger det samme til butikkerne.',
      'Vi udlejer ikke plads til reklamer tæt på skoler.',
      'Skolens egen mad må gerne smage godt.',
    ],
    'Butikskæderne er de samme i alle kommuner og svarer kun på et fælles brev.',
    'Kommuner, der udlejer plads i dag, mister en lille indtægt.',
  ),
  'Ældre i bevægelse': passage(
    'may',
    'Det er lettere at komme ud, når andre venter på en. Derfor skal hold kunne gå på tværs af kommunegrænser.',
    ['Alle hold står på én liste.', 'Den, der har været faldet, får en at følges med.', 'Foreningerne er med fra begyndelsen.'],
    'Mange hold mangler deltagere, og nabokommunen har dem.',
    'Der er ingen ny udgift ud over kørsel.',
  ),
}
