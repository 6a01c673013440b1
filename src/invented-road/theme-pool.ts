/** Themes that nobody has suggested: for each goal that can be, what would have led to it, and some that led nowhere. */
export type Idea = { readonly title: string; readonly why: string }
export type Cause = {
  /** The goal's short title. */
  readonly goal: string
  readonly track: 'physical' | 'mental'
  readonly ideas: readonly [Idea, Idea]
  /** What the two are when they are one. */
  readonly merged: string
}

const idea = (title: string, why: string): Idea => ({ title, why })
const cause = (track: Cause['track'], goal: string, merged: string, ...ideas: [Idea, Idea]): Cause => ({
  goal,
  track,
  ideas,
  merged,
})

export const causes: readonly Cause[] = [
  cause(
    'physical',
    'Ét telefonnummer',
    'Én indgang til hjælp, når nogen bliver syg hjemme',
    idea('Et nummer at ringe til, når man bliver syg hjemme', 'Borgerne ringer ofte tre steder hen, før de når den rigtige.'),
    idea('Lægerne mangler en indgang til akuthjælpen', 'Hver kommune har sit eget nummer, og lægerne kender kun nogle af dem.'),
  ),
  cause(
    'physical',
    'En aftale før udskrivning',
    'En plan, før en borger udskrives',
    idea('Vi får besked for sent, når en borger udskrives', 'Hjælpen skal være klar samme dag. Det er den sjældent.'),
    idea('Medicinlisten følger ikke med hjem', 'Sygeplejersken må ringe til sygehuset for at få den.'),
  ),
  cause(
    'physical',
    'Sygeplejersker om natten',
    'Sygeplejersker om natten på tværs af kommuner',
    idea('For få opgaver om natten til egne sygeplejersker', 'Vi betaler for vagter, hvor der ikke sker noget.'),
    idea('Små kommuner kan ikke få sygeplejersker til nattevagter', 'Ingen søger stillingerne.'),
  ),
  cause(
    'mental',
    'En åben dør',
    'Et sted at gå hen i krise hele døgnet',
    idea('Et sted at gå hen i krise uden for kontortid', 'Skadestuen er det eneste, der er åbent om natten.'),
    idea('Pårørende ved ikke, hvem de kan spørge om natten', 'De venter til om morgenen, og så er det blevet værre.'),
  ),
  cause(
    'mental',
    'Et opkald i tide',
    'Besked, før en borger i krise sendes hjem',
    idea('Besked fra sygehuset, før en borger i krise sendes hjem', 'Vi hører det tit først dagen efter.'),
    idea('Den første nat hjemme efter en indlæggelse', 'Det er den nat, de fleste bliver indlagt igen.'),
  ),
  cause(
    'mental',
    'Fælles kurser',
    'Fælles kurser om borgere i krise',
    idea('Medarbejdere mangler øvelse i at møde borgere i krise', 'Den enkelte medarbejder møder det for sjældent.'),
    idea('De samme ord for det samme i alle kommuner', 'Borgere, der flytter, må forklare alt forfra.'),
  ),
  cause(
    'mental',
    'Besøg hos nye forældre',
    'Et besøg mere hos nye forældre',
    idea('Flere besøg hos familier med spædbørn', 'Sundhedsplejersken kommer for få gange til at se, om det går skidt.'),
    idea('Nye fædre, der får det svært', 'Det bliver sjældent opdaget.'),
  ),
  cause(
    'physical',
    'Sund mad ved skolen',
    'Mindre usund mad tæt på skoler',
    idea('Reklamer for sodavand tæt på skoler', 'Eleverne går forbi dem hver dag.'),
    idea('Pølsevogne ved skoleporten', 'Skolens egen mad kan ikke følge med.'),
  ),
  cause(
    'physical',
    'Ældre i bevægelse',
    'Flere ældre i bevægelse sammen',
    idea('Gåhold for ældre på tværs af kommunegrænser', 'Der er for få deltagere i hver kommune.'),
    idea('Ældre, der ikke kommer ud efter et fald', 'De er bange for at falde igen.'),
  ),
]

/** Those that were voted on and got no place among the first. */
export const alsoRan: Readonly<Record<Cause['track'], readonly Idea[]>> = {
  physical: [
    idea('Fælles indkøb af hjælpemidler', 'Vi køber det samme hver for sig.'),
    idea('Hjælp til rygestop på arbejdspladser', 'De store arbejdspladser har medarbejdere fra alle kommuner.'),
    idea('Tandpleje hjemme hos ældre', 'Mange kommer ikke til tandlæge.'),
  ],
  mental: [
    idea('Unge, der er alene', 'Flere unge siger, at de mangler nogen at tale med.'),
    idea('Søvn hos skolebørn', 'Lærerne ser trætte børn hver morgen.'),
    idea('Angst hos unge uden for skolen', 'Ingen har ansvaret for at opsøge dem.'),
    idea('Samtaler for børn af syge forældre', 'Der er for få børn i hver kommune til et hold.'),
  ],
}

export type Forum = { readonly id: string; readonly name: string; readonly covers: string }
export const forums = {
  agreement: {
    id: 'sundhedsaftalen',
    name: 'Sundhedsaftalen (opdigtet)',
    covers: 'kronisk sygdom;genoptræning;udskrivning;kræft',
  },
  drugs: { id: 'rusmiddelaftalen', name: 'Rusmiddelaftalen (opdigtet)', covers: 'rusmidler;alkohol' },
  children: { id: 'boerneforum', name: 'Børneforum (opdigtet)', covers: 'tandpleje for børn;vaccination;spiseforstyrrelser' },
  buildings: { id: 'byggeforum', name: 'Byggeforum (opdigtet)', covers: 'lægehuse;botilbud' },
} as const satisfies Readonly<Record<string, Forum>>

/** Those that were left out before anybody voted: another forum has them, or nobody could do anything about them. */
export type LeftOut = Idea & {
  readonly track: Cause['track']
  readonly forum: keyof typeof forums | null
  readonly reason: string
}
const handled = (track: Cause['track'], forum: keyof typeof forums, title: string, why: string): LeftOut => ({
  track,
  forum,
  title,
  why,
  reason: `Emnet bliver behandlet i ${forums[forum].name}. Vi begynder ikke på det samme to steder.`,
})
export const leftOut: readonly LeftOut[] = [
  handled('physical', 'agreement', 'Borgere med kronisk sygdom', 'De er mange, og de er i kontakt med alle.'),
  handled('physical', 'agreement', 'Genoptræning efter kræft', 'Ventetiden er ikke den samme i alle kommuner.'),
  handled('physical', 'children', 'Tandpleje for børn, der flytter', 'Journalen følger ikke med.'),
  handled('physical', 'children', 'Vaccination af skolebørn', 'Flere mangler den sidste.'),
  handled('physical', 'buildings', 'Lægehuse i tyndt befolkede egne', 'Lægerne går på pension uden afløsere.'),
  handled('mental', 'drugs', 'Alkohol blandt unge', 'De begynder tidligt.'),
  handled('mental', 'drugs', 'Rusmidler og psykisk sygdom på samme tid', 'De sendes frem og tilbage mellem to afdelinger.'),
  handled('mental', 'children', 'Spiseforstyrrelser', 'Der er for få behandlere.'),
  handled('mental', 'buildings', 'Botilbud til voksne med autisme', 'Der er venteliste i de fleste kommuner.'),
  {
    track: 'mental',
    forum: null,
    title: 'Flere psykiatriske senge',
    why: 'Der er ikke plads på sygehuset.',
    reason: 'Det bestemmer kommunerne ikke selv, og et mål skal være noget, vi kan gøre.',
  },
]
