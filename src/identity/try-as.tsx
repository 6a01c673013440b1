import { type AllianceSlug, parseCode } from '#kernel'
import { Form, FormActions, Section, SelectField, SubmitButton } from '#ui'
import { type GrantOffice, grantOffice } from './change-offices.ts'
import { type Asked, todayFor } from './doors.ts'
import { readForm } from './form.ts'
import { showError } from './frame.tsx'
import { type Mail, personByMail } from './people.ts'
import { letIn } from './sessions.ts'

/** Only on the machine of whoever tries the program, and only in an invented alliance. */
const offered = ({ var: { site, alliance } }: Asked) => site.mode === 'development' && alliance.invented

type TryAsProps = { asked: Asked; municipalities: readonly { code: string; name: string }[] }
/** Buttons that sign in as somebody invented; nothing where that is not offered. */
export function TryAs({ asked, municipalities }: TryAsProps) {
  if (!offered(asked)) return null
  const action = `/${asked.var.alliance.slug}/proev-som`
  return (
    <Section
      title="Prøv selv"
      id="proev-som"
      intro="Alliancen er opdigtet. Du kan derfor logge ind som en opdigtet person uden mail og se, hvordan der registreres."
    >
      <Form action={action}>
        <input type="hidden" name="hverv" value="secretariat" />
        <FormActions>
          <SubmitButton>Prøv som sekretariatet</SubmitButton>
        </FormActions>
      </Form>
      <Form action={action}>
        <input type="hidden" name="hverv" value="writer" />
        <FormActions>
          <SubmitButton kind="secondary">Prøv som skrivegruppemedlem</SubmitButton>
        </FormActions>
      </Form>
      {municipalities.length > 0 ? (
        <Form action={action}>
          <input type="hidden" name="hverv" value="clerk" />
          <SelectField
            name="kommune"
            label="Kommune"
            empty={null}
            options={municipalities.map(({ code, name }) => ({ value: code, text: name }))}
          />
          <FormActions>
            <SubmitButton kind="secondary">Prøv som kommunemedarbejder</SubmitButton>
          </FormActions>
        </Form>
      ) : null}
    </Section>
  )
}

type Wanted = Pick<GrantOffice, 'mail' | 'office' | 'code'>
function inventedPerson(slug: AllianceSlug, office: string, place: string): Wanted | null {
  const code = parseCode(place)
  if (office === 'secretariat') return { mail: `sekretariat@${slug}.example` as Mail, office, code: null }
  if (office === 'writer') return { mail: `skrivegruppe@${slug}.example` as Mail, office, code: null }
  return office === 'clerk' && code ? { mail: `kommune-${code}@${slug}.example` as Mail, office, code } : null
}

export async function tryAs(asked: Asked) {
  if (!offered(asked)) return showError(asked, 404)
  const { site, alliance } = asked.var
  const field = await readForm(asked)
  const wanted = inventedPerson(alliance.slug, field('hverv'), field('kommune'))
  if (!wanted)
    return showError(
      asked,
      400,
      'Vælg, om du vil prøve som sekretariatet, som skrivegruppemedlem eller som medarbejder i en kommune.',
    )
  const actor = { by: { office: 'operator' }, person: null, now: site.clock.now() } as const
  const granted = await grantOffice(site.ledger, alliance.slug, actor, { ...wanted, from: todayFor(asked), to: null })
  if (!granted.ok && granted.refusal !== 'already-held') return showError(asked, 400, 'Kommunen findes ikke i alliancen.')
  const person = granted.ok ? granted.value.person : await personByMail(site.ledger.db, wanted.mail)
  if (!person) return showError(asked, 404)
  await letIn(asked, person)
  return asked.redirect('/mine-hverv', 303)
}
