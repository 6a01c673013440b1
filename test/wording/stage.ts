import { type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, unknownDay } from '#kernel'
import { type ThemeRecorded, themesFacts } from '#themes'
import { bothSites, loadInto } from '../public-site/stage.ts'

const operator = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
const theme = (id: string, title: string): ThemeRecorded => ({
  type: 'themes.theme-recorded',
  id,
  edition: 2017,
  origin: 'not-known',
  round: null,
  code: null,
  on: unknownDay,
  track: null,
  title,
  why: '',
  community: null,
  own: null,
  notAlone: null,
  forums: [],
  handledElsewhere: '',
  source: '',
})

/** Themes that goals can be founded on: id and title. */
export const themed = (ledger: Ledger, alliance: AllianceSlug, themes: Readonly<Record<string, string>>) =>
  writing(ledger, alliance, async (tx) => {
    const facts = Object.entries(themes).map(([id, title]) => theme(id, title))
    return accept(await recordFacts(tx, operator, themesFacts, facts))
  })

const base = new Map([
  ['alliance.csv', 'name,short_name,joint_body,secretariat,paper_name,invented\nLille,Lille,Rådet,Sekretariatet,Papiret,ja'],
  ['municipalities.csv', 'code,name\n9101,Anholt'],
  ['editions.csv', 'year,title,benefit\n2017,Papiret 2017,Hurtigere hjælp'],
  ['versions.csv', 'edition,number,dated,goals,areas\n2017,1,2017-01-01,2,0\n2017,2,2017-02-01,1,1'],
  [
    'goals.csv',
    'edition,version,number,goal,area,kind,official_title,short_title\n2017,1,1,andet,prevention,task,Det andet,Andet\n2017,1,2,ene,prevention,task,Vi vil måle,Måle\n2017,2,1,ene,prevention,task,Vi vil måle,Måle',
  ],
  ['development-areas.csv', 'edition,version,place,title\n2017,2,1,Andet'],
])
const texts = new Map([
  [
    'wording.csv',
    `edition,version,place,id,kind,level,goal,area,text
2017,1,1,indledning,paragraph,,,,Vi begynder her.
2017,1,2,ene-tekst,paragraph,,ene,,Hver kommune måler <alt> én gang om året.
2017,1,3,ene-sidste,paragraph,,ene,,Resultaterne lægges frem.
2017,1,4,andet-tekst,paragraph,,andet,,Det andet mål fylder kun lidt.
2017,1,5,slut,paragraph,,,,Sidste ord.
2017,1,6,slut-2,paragraph,,,,Næste sidste ord.
2017,1,7,slut-3,paragraph,,,,Allersidste ord.
2017,2,1,ene-sidste,paragraph,,ene,,Resultaterne lægges frem.
2017,2,2,indledning,paragraph,,,,Vi begynder her.
2017,2,3,ene-tekst,paragraph,,ene,,Hver kommune måler <alt> to gange om året.
2017,2,4,nyt,heading,,,,Helt nyt
2017,2,5,slut,paragraph,,,,Sidste ord.
2017,2,6,slut-2,paragraph,,,,Næste sidste ord.
2017,2,7,slut-3,paragraph,,,,Allersidste ord.
2017,2,8,andet-tekst,paragraph,,,1,Det andet mål fylder kun lidt.`,
  ],
  [
    'goal-terms.csv',
    'edition,version,goal,obligation,reason,economy,source\n2017,1,ene,kan,Vigtigst,,Udkastet\n2017,2,ene,skal,Vigtigst for alle,Inden for rammen,Sagen',
  ],
  ['area-arguments.csv', 'edition,version,area,text\n2017,2,prevention,Alene går det ikke.'],
  ['goal-themes.csv', 'edition,version,goal,themes,vote,words\n2017,2,ene,blodtryk,,Fra to kommuners forslag'],
])

/** An alliance named lille with a draft of two goals, and a version of one and an area; both with their text. */
export async function little() {
  const site = await bothSites({ members: 12 })
  await loadInto(site.ledger, 'lille', base)
  await themed(site.ledger, 'lille' as never, { blodtryk: 'Måling af blodtryk' })
  await loadInto(site.ledger, 'lille', new Map([...base, ...texts]))
  return site
}
