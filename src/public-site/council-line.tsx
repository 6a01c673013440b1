import type { Council } from '#adoption'
import { DecisionForecast, type Forecast } from '#forecast'
import { Facts, StateMark } from '#ui'
import { missingFrom } from './missing.ts'
import { claimMarks, Sent, statedText, Treatments } from './treatments.tsx'

type LineProps = { council: Council; councilName: string; forecast: Forecast | null; desk: string | null; slug: string }
/** How far one council is with one edition; `desk` is where whoever may records, or null. */
export const CouncilLine = ({ council, desk, ...shown }: LineProps) => (
  <>
    {desk && council.referral ? (
      <p class="form-actions">
        <a class="button button-primary" href={`${desk}/ny?sag=${council.referral.id}`}>
          Registrér behandling
        </a>
      </p>
    ) : null}
    <Lines council={council} desk={desk} {...shown} />
  </>
)

const Lines = ({ council, councilName, forecast, desk, slug }: LineProps) => (
  <Facts
    facts={[
      { label: 'Tilstand', value: <StateMark state={council.state} /> },
      { label: 'Hvad der mangler', value: missingFrom(council, councilName) },
      ...(forecast ? [{ label: 'Prognose for beslutningen', value: <DecisionForecast decision={forecast.decision} /> }] : []),
      {
        label: 'Sendt til kommunen',
        value: <Sent referral={council.referral} />,
        note: council.referral ? <a href={`/${slug}/forelaeggelser/${council.referral.id}`}>Se hele forløbet</a> : undefined,
      },
      {
        label: 'Behandlinger',
        value: <Treatments council={council} correcting={desk ? ({ id }) => `${desk}/${id}/rettelse` : undefined} />,
      },
      { label: 'Påstand uden dokumentation', value: claimMarks(council, (claim) => `${claim.statedBy}, ${statedText(claim)}`) },
    ]}
  />
)
