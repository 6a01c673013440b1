/** Every Danish word that the shared look says by itself. Rooms bring their own sentences. */
export const words = {
  product: 'Samsigte',
  promise: 'Fælles mål, som hver kommune selv siger ja til',
  skip: 'Gå til sidens indhold',
  menu: 'Menu',
  mainMenu: 'Hovedmenu',
  trail: 'Brødkrumme',
  start: 'Forside',
  logIn: 'Log ind',
  logOut: 'Log ud',
  ownOffices: 'Mine hverv',
  loggedInAs: 'Logget ind som',
  trying: 'Prøvedrift på egen maskine',
  inventedHeading: 'Opdigtet alliance',
  invented: 'Alle oplysninger på denne side er opdigtede og gælder ingen virkelige kommuner.',
  about: 'Om Samsigte',
  aboutText:
    'Samsigte er et åbent program, hvor en alliance af selvstændige kommuner sætter fælles mål, vedtager dem hver for sig og viser offentligt, hvordan det går.',
  derived: (day: string) => `Alt på siden er udledt af de oplysninger, der er registreret${day ? ` pr. ${day}` : ''}.`,
  revision: 'Sidens grundlag',
  revisionText: (sequence: string) => `Journalens post nr. ${sequence}`,
  fingerprint: 'fingeraftryk',
  emptyRevision: 'Der er endnu intet i journalen.',
  more: 'Mere',
  data: 'Data som JSON',
  otherAlliances: 'Alle alliancer',
  legend: 'Tegnforklaring',
  contents: 'Indhold på siden',
  unplaced: 'Uden plads på kortet',
  notRecorded: 'ikke registreret',
  noRows: 'Der er intet at vise.',
  scroll: 'kan rulles til siden',
  source: 'Kilde',
  errorsHeading: 'Ret felterne, og prøv igen',
  errorPrefix: 'Fejl: ',
  optional: '(frivilligt)',
  choose: 'Vælg',
  alerts: { info: 'Oplysning', success: 'Udført', warning: 'Vær opmærksom', error: 'Fejl' },
  home: 'Gå til forsiden',
} as const

export const menuWords = [
  ['', 'Overblik'],
  ['/maal', 'Mål'],
  ['/kommuner', 'Kommuner'],
  ['/papirer', 'Papiret'],
  ['/tilslutning', 'Tilslutning'],
  ['/forloeb', 'Forløb'],
  ['/arkiv', 'Arkiv'],
  ['/journal', 'Journal'],
] as const

export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 429 | 500 | 503
/** What happened, and what the reader can do about it. */
export const errorWords = {
  400: ['Adressen eller det indsendte kan ikke forstås', 'Gå tilbage, ret det, du skrev, og prøv igen.'],
  401: ['Du skal logge ind først', 'Siden er kun for folk med et hverv i alliancen. Log ind, og prøv igen.'],
  403: [
    'Du har ikke adgang til dette',
    'Dit hverv giver ikke ret til denne side eller handling. Spørg sekretariatet, hvis du mener, det er en fejl.',
  ],
  404: ['Siden findes ikke', 'Tjek adressen for slåfejl, eller begynd på forsiden og find vej derfra.'],
  405: [
    'Det kan man ikke her',
    'Adressen findes, men den kan ikke bruges på den måde. Gå tilbage, og brug sidens links og knapper.',
  ],
  429: ['Der er kommet for mange forsøg', 'Vent nogle minutter, og prøv så igen.'],
  500: ['Noget gik galt hos os', 'Fejlen er skrevet ned, og intet er gemt halvt. Prøv igen om lidt.'],
  503: ['Det kan ikke lade sig gøre lige nu', 'Noget, som siden skal bruge, svarer ikke. Prøv igen om et par minutter.'],
} as const satisfies Record<ErrorStatus, readonly [string, string]>
