/** A remark as it is shown, on the desk and in public, and how its municipality is called. */
import { redline } from '#editions'
import { danishDay, danishInstant } from '#kernel'
import type { PublishedRemark, Remark } from '#remarks'
import { answerWords, remarkKindWords } from '#remarks'
import { Badge, Quote, Redline } from '#ui'

type Shown = Pick<Remark, 'kind' | 'text' | 'on' | 'wording' | 'answer' | 'reason'>

const badges = { accepted: 'success', refused: 'error', noted: 'info' } as const
export const AnswerBadge = ({ answer }: Pick<Shown, 'answer'>) =>
  answer ? <Badge kind={badges[answer]}>{answerWords[answer]}</Badge> : <Badge>ikke besvaret</Badge>

/** What was said, the proposed wording marked in the one it was made on, and the answer. */
export const SaidRemark = ({ remark }: { remark: Shown }) => (
  <>
    {remark.text ? <Quote>{remark.text}</Quote> : null}
    {remark.kind === 'proposal' ? (
      <p>
        <Redline stretches={redline(remark.on, remark.wording)} />
      </p>
    ) : null}
    <p>
      <AnswerBadge answer={remark.answer} /> {remark.reason}
    </p>
  </>
)

export const whoSaid = (remark: Pick<Remark, 'kind' | 'code' | 'madeAt'>, name: (code: Remark['code']) => string) =>
  `${remarkKindWords[remark.kind]} fra ${name(remark.code)}, ${danishInstant(remark.madeAt)}`
export const whoPublished = (remark: PublishedRemark, name: (code: Remark['code']) => string) =>
  `${remarkKindWords[remark.kind]} fra ${name(remark.code)}${remark.made ? `, ${danishDay(remark.made)}` : ''}`
