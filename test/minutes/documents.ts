/** Files of minutes made by hand, each with the traps of its kind. No real meeting is in them. */

/** A mark that stands for all that is closed: it must be found nowhere. */
export const closed = 'Hemmelighedsmaerke'

type Settled = { readonly decision?: string; readonly date?: string; readonly body?: string; readonly title?: string }
const paper = 'Sundhedspapiret 2017: Fælles mål for kommunerne'
const twice = 'Ad 1. Taget til efterretning.\nAd 2. Godkendt med 12 stemmer for (A, V, F) og 3 stemmer imod (O).'

/** Agenda XML as SBSYS is said to write it for FirstAgenda; text in an item is HTML. */
export const sbsys = ({ decision = twice, date = '7. marts 2017', body = 'Kommunalbestyrelsen', title = paper }: Settled = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Dagsorden DagsordenID="4711" Åben="True" Dagsordentype="Referat">
  <Møde MødeID="88" Udvalg="${body}" UdvalgID="3" Mødedato="${date}" Mødetid="18:00" Mødeslutdato="${date}" Mødesluttid="20:15" Mødested="Rådhuset, Københavns Kommune"/>
  <forsidetekst>Ordinært møde</forsidetekst>
  <Dagsordenpunkter>
    <Dagsordenpunkt DagsordenpunktID="1" Nummer="1" Åbent="True">
      <Overskrift>Godkendelse af dagsordenen</Overskrift>
      <Indhold><Beslutning><![CDATA[<p>Godkendt.</p>]]></Beslutning></Indhold>
      <Bilagsliste/>
    </Dagsordenpunkt>
    <Dagsordenpunkt DagsordenpunktID="7" Nummer="7" Åbent="True">
      <Overskrift>${title}</Overskrift>
      <Indhold>
        <Indstilling><![CDATA[<p>Det indstilles,</p><ol><li>at orienteringen tages til efterretning</li><li>at papiret godkendes</li></ol>]]></Indstilling>
        <Sagsfremstilling><![CDATA[<p>KKR Hovedstaden har sendt papiret til kommunerne.</p><script>alert('${closed}')</script>]]></Sagsfremstilling>
        <Beslutning><![CDATA[${decision
          .split('\n')
          .map((line) => `<p>${line}</p>`)
          .join('')}]]></Beslutning>
      </Indhold>
      <Bilagsliste>
        <Bilag BilagID="1" Navn="Papiret" MaaPubliceres="True" BilagUrl="papiret.pdf"/>
        <Bilag BilagID="2" Navn="${closed}" MaaPubliceres="False" BilagUrl="${closed}.pdf"/>
      </Bilagsliste>
    </Dagsordenpunkt>
    <Dagsordenpunkt DagsordenpunktID="8" Nummer="8" Åbent="False">
      <Overskrift>${closed} af grund</Overskrift>
      <Indhold><Beslutning><![CDATA[<p>${closed} godkendt.</p>]]></Beslutning></Indhold>
    </Dagsordenpunkt>
    <Dagsordenpunkt DagsordenpunktID="9" Nummer="9">
      <Overskrift>${closed} uden mærke</Overskrift>
    </Dagsordenpunkt>
  </Dagsordenpunkter>
</Dagsorden>
`

const field = (name: string, value: string) => `<field name="${name}">${value}</field>`
const table = (name: string, fields: string, inside = '') => `<table name="${name}"><fields>${fields}</fields>${inside}</table>`
const bullet = (name: string, content: string) =>
  table('bullet', field('sysid', '1') + field('bulletname', name) + field('bulletcontent', `&lt;p&gt;${content}&lt;/p&gt;`))

/** Agenda XML as Acadre is said to write it for FirstAgenda. */
export const acadre = ({ decision = 'Anbefales med 3 stemmer for (A) og 1 stemme imod (C).' }: Settled = {}) => {
  const item = (access: string, name: string, inside: string) =>
    table('agendaitem', field('sysid', '9') + field('name', name) + field('access', access) + field('comname', 'Byrådet'), inside)
  const about = [
    bullet('Indstilling', 'At papiret anbefales godkendt.'),
    bullet('Beslutning', decision),
    table('enclosure', field('name', closed) + field('filename', `${closed}.pdf`) + field('access', '2')),
    table('absentmembers', field('name', 'Ane Fraværende')),
  ]
  return `<?xml version="1.0" encoding="windows-1252"?>
<root>${table(
    'agenda',
    field('sysid', '5') + field('producedate', '2017-02-03'),
    table(
      'meeting',
      field('sysid', '2') +
        field('name', 'Ordinært møde') +
        field('date', '2017-02-01T17:00:00') +
        field('location', 'Ishøj Rådhus'),
    ) +
      table('committee', field('sysid', '4') + field('name', 'Social- og Sundhedsudvalget')) +
      table('participant', field('name', 'Bo Borte') + field('absent', '2')) +
      table('participant', field('name', 'Ida Til Stede') + field('absent', '0')) +
      table('agendaitemparents', field('sort', '2'), item('1', paper, about.join(''))) +
      table('agendaitemparents', field('sort', '1'), item('1', 'Meddelelser', bullet('Beslutning', 'Taget til efterretning.'))) +
      table('agendaitemparents', field('sort', '3'), item('2', closed, bullet('Beslutning', `${closed} godkendt`))),
  )}</root>`
}

/** A saved page with a whole meeting; earlier bodies' decisions stand in the same item. */
export const page = ({
  date = 'tirsdag den 7. marts 2017',
  charset = 'utf-8',
}: Settled & { readonly charset?: string } = {}) => `<!DOCTYPE html>
<html lang="da"><head><meta charset="${charset}"><title>Referat</title><style>.x { content: "${closed}" }</style></head>
<body><nav><a href="/">Forside</a> ${closed}</nav>
<h1>Referat fra Byrådet</h1><p>Mødet blev holdt ${date} på rådhuset i Ishøj Kommune.</p><p>Afbud: Bo Borte og Ane Fraværende</p>
<ul><li>12. ${paper}</li><li>13. ${closed} af grund</li></ul>
<h2>1. Godkendelse af dagsordenen</h2><h3>Beslutning</h3><p>Godkendt.</p>
<h2>12. ${paper}</h2>
<h3>Indstilling</h3><p>Administrationen indstiller,</p><ol><li>at papiret godkendes</li></ol>
<h3>Bilag</h3><p>Papiret</p><p>${closed} (lukket)</p>
<h3>Beslutning i Social- og Sundhedsudvalget den 14. februar 2017</h3><p>Anbefales.</p><p>Særindstilling fra Liste Ø: Papiret bør udvides.</p>
<h3>Beslutning i Økonomiudvalget den 21. februar 2017</h3><p>Udsat.</p>
<h3>Beslutning i Byrådet den 7. marts 2017</h3><p>Godkendt.</p>
<h2>13. (Lukket) ${closed} af grund</h2><h3>Beslutning</h3><p>${closed} godkendt.</p>
<script>document.write('${closed}')</script></body></html>`

/** A page with one item and headings that are only bold, as older systems made them. */
export const oneItem = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body>
<h1>${paper}</h1><p>Kommunalbestyrelsen, 7. marts 2017</p><p><b>Indstilling</b></p><p>At papiret tiltrædes.</p>
<p><strong>Beslutning:</strong></p><p>Tiltrådt. Peder Prøve (Ø) stemte imod.</p></body></html>`

type Print = { readonly text: string; readonly size?: number }
const winAnsi = (text: string) =>
  [...text].map((letter) => (letter === '(' || letter === ')' || letter === '\\' ? `\\${letter}` : letter)).join('')

/** A PDF of these pages, each a list of lines; letters are in Windows' own encoding, as most programs write them. */
export function pdf(pages: readonly (readonly Print[])[]): Uint8Array {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => {
      let y = 800
      const drawn = lines.map(({ text, size = 11 }) => {
        y -= text ? size * 1.3 : size * 2
        return text ? `BT /F1 ${size} Tf 1 0 0 1 60 ${y.toFixed(1)} Tm (${winAnsi(text)}) Tj ET` : ''
      })
      const stream = drawn.filter(Boolean).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
        `<< /Length ${Buffer.from(stream, 'latin1').length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  return bound(objects)
}

/** Objects with the table that a PDF ends with. */
export function bound(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** Minutes as a PDF with a list of contents, running heads and broken lines. */
export const minutesPdf = () => {
  const running = { text: 'Københavns Kommune - Sundheds- og Omsorgsudvalget', size: 9 }
  const head = (number: number) => [running, { text: '' }, { text: `Side ${number} af 3`, size: 9 }, { text: '' }]
  return pdf([
    [
      ...head(1),
      { text: 'Referat', size: 20 },
      { text: 'Mødet blev holdt onsdag den 26. april 2017 kl. 15.' },
      { text: '' },
      { text: 'Indholdsfortegnelse' },
      { text: `5. ${paper}` },
      { text: `6. ${closed} af grund` },
    ],
    [
      ...head(2),
      { text: `5. ${paper}`, size: 15 },
      { text: '' },
      { text: 'Indstilling', size: 13 },
      { text: 'Forvaltningen indstiller over for Sundheds- og Omsorgsudvalget, at det anbefales over for' },
      { text: 'Borgerrepræsentationen at godkende papiret.' },
      { text: '' },
      { text: 'Beslutning', size: 13 },
      { text: 'Indstillingen blev anbefalet over for Økonomiudvalget og Borgerrepræsentationen uden' },
      { text: 'afstemning.' },
    ],
    [
      ...head(3),
      { text: '6. (Lukket)', size: 15 },
      { text: '' },
      { text: `${closed} af grund` },
      { text: 'Beslutning', size: 13 },
      { text: `${closed} godkendt.` },
    ],
  ])
}

export const utf8 = (text: string) => new TextEncoder().encode(text)
export const windows = (text: string): Uint8Array => Buffer.from(text, 'latin1')
