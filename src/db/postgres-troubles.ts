import { never } from '#kernel'

/** Why there is no database to work on. Each is something that a person can act on. */
export type Trouble =
  | { kind: 'folder-not-writable'; folder: string; reason: FolderReason }
  | { kind: 'folder-held'; folder: string }
  | { kind: 'cluster-missing'; folder: string; target: string }
  | { kind: 'cluster-broken'; folder: string; missing: string }
  | { kind: 'cluster-other-version'; folder: string; found: string; needed: string }
  | { kind: 'cannot-start'; detail: string }
  | { kind: 'user-unknown'; uid: number }
  | { kind: 'cannot-change-user' }
  | { kind: 'no-server-for-platform'; platform: string }
  | { kind: 'url-malformed' }
  | { kind: 'url-unreachable'; address: string; reason: ReachReason }
  | { kind: 'server-unfit'; address: string; reason: UnfitReason }
  | { kind: 'server-too-old'; address: string; found: string }

export type FolderReason = 'no-access' | 'read-only' | 'full' | 'not-a-folder' | 'other-owner'
export type UnfitReason = 'may-not-create' | 'looking-only' | 'not-utf-8'
export type ReachReason =
  | 'refused'
  | 'unknown-host'
  | 'timeout'
  | 'password'
  | 'no-database'
  | 'no-tls'
  | 'certificate'
  | { other: string }

export const oldestServer = 15

const folderReasons: Record<FolderReason, string> = {
  'no-access': 'brugeren har ikke lov til at skrive i den',
  'read-only': 'disken er skrivebeskyttet',
  full: 'der er ikke mere plads på disken',
  'not-a-folder': 'der ligger noget andet end en mappe på stien',
  'other-owner': 'den tilhører en anden bruger',
}

const reachReasons: Record<Exclude<ReachReason, object>, string> = {
  refused: 'der er ingen, der svarer på adressen',
  'unknown-host': 'værtsnavnet findes ikke',
  timeout: 'serveren svarede ikke i tide',
  password: 'brugernavn eller adgangskode blev afvist',
  'no-database': 'databasen findes ikke på serveren',
  'no-tls': 'serveren tilbyder ikke en krypteret forbindelse',
  certificate: 'serverens certifikat kan ikke godkendes',
}

const unfitReasons: Record<UnfitReason, string> = {
  'may-not-create': 'brugeren har ikke lov til at oprette skemaer i databasen',
  'looking-only': 'serveren kan kun læses',
  'not-utf-8': 'databasen gemmer ikke tekst som UTF-8',
}

/** What the server itself gives up on, by its code. */
const serverWords: Record<string, string> = {
  '53100': 'Der er ikke mere plads på databasens disk. Skaf plads, og prøv igen.',
  '53200': 'Databasen har ikke mere hukommelse. Luk andre programmer, og prøv igen.',
  '42501': 'Databasens bruger har ikke de rettigheder, som Samsigte skal bruge.',
  '25006': 'Databasen kan kun læses.',
}
/** What stopped the program, in one line for whoever runs it. */
export function wordFailure(error: unknown): string {
  const { code = '', message } = error as { code?: string; message?: string }
  return serverWords[code] ?? `Uventet fejl: ${message}`
}

/** The trouble in one line of Danish, with what to do. */
export function wordTrouble(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'folder-not-writable':
      return `Datamappen ${trouble.folder} kan ikke bruges: ${folderReasons[trouble.reason]}. Angiv en anden mappe i SAMSIGTE_DATA.`
    case 'folder-held':
      return `Datamappen ${trouble.folder} bruges allerede af et Samsigte, der kører. Stop det, eller angiv en anden mappe i SAMSIGTE_DATA.`
    case 'cluster-missing':
      return `Databasen skulle ligge i ${trouble.target}, men findes ikke dér. Slet ${trouble.folder}/postgres, hvis du vil begynde forfra.`
    case 'cluster-broken':
      return `Databasen i ${trouble.folder} er ikke hel: ${trouble.missing} findes ikke. Hent den fra en sikkerhedskopi, eller angiv en anden mappe i SAMSIGTE_DATA.`
    case 'cluster-other-version':
      return `Databasen i ${trouble.folder} er lavet af PostgreSQL ${trouble.found}, og dette program bruger PostgreSQL ${trouble.needed}. Brug den udgave af Samsigte, der lavede den, eller angiv en anden mappe i SAMSIGTE_DATA.`
    case 'cannot-start':
      return `Databasen kunne ikke startes: ${trouble.detail}`
    case 'user-unknown':
      return `Brugeren med nummer ${trouble.uid} findes ikke i maskinens brugerliste (/etc/passwd), og det kræver PostgreSQL. Kør som en bruger, der findes.`
    case 'cannot-change-user':
      return 'PostgreSQL kan ikke køre som root, og her må root ikke køre den som en anden bruger. Kør som almindelig bruger, eller angiv en server i DATABASE_URL.'
    case 'no-server-for-platform':
      return `Der følger ingen database med til ${trouble.platform}. Angiv en PostgreSQL-server i DATABASE_URL.`
    case 'url-malformed':
      return 'DATABASE_URL er ikke en gyldig adresse. Den skal ligne postgres://bruger:kode@vært:5432/database.'
    case 'url-unreachable': {
      const reason = typeof trouble.reason === 'object' ? trouble.reason.other : reachReasons[trouble.reason]
      return `Databasen i DATABASE_URL (${trouble.address}) kan ikke nås: ${reason}.`
    }
    case 'server-unfit':
      return `Databasen i DATABASE_URL (${trouble.address}) kan ikke bruges: ${unfitReasons[trouble.reason]}.`
    case 'server-too-old':
      return `Databasen i DATABASE_URL (${trouble.address}) er PostgreSQL ${trouble.found}. Samsigte kræver PostgreSQL ${oldestServer} eller nyere.`
    default:
      return never(trouble)
  }
}
