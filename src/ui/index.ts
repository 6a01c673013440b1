/** The look: what every page is made of. No room below knows the domain's rules, only how its words appear. */
export { type Asset, assetAddress, readAssets } from './assets.ts'
export { ShareBar } from './bars.tsx'
export { Checkbox, RadioGroup } from './choices.tsx'
export {
  ActLink,
  Alert,
  type AlertKind,
  type Card,
  Cards,
  type Fact,
  Facts,
  type Figure,
  Figures,
  Lead,
  LinkList,
  More,
  Quote,
  Section,
  Sentences,
  Source,
} from './content.tsx'
export { CountInput } from './count-input.tsx'
export { Curve, type CurveLine, type CurveStep, type CurveTick } from './curve.tsx'
export { ErrorPage } from './error-page.tsx'
export type { Option } from './field.tsx'
export { Foreseen } from './foreseen.tsx'
export { ErrorSummary, errorOf, type FormError, type RefusalWording } from './form-errors.tsx'
export {
  AskForm,
  Fieldset,
  FileField,
  Form,
  FormActions,
  SelectField,
  SubmitButton,
  Suggestions,
  TextArea,
  TextField,
} from './forms.tsx'
export { Heading, type HeadingLevel } from './heading.tsx'
export { Marked, type MarkedStretch } from './marked.tsx'
export { Badge, type BadgeKind, Mark, StateMark, StateShape } from './marks.tsx'
export { Page } from './page.tsx'
export type { PageProps } from './page-words.ts'
export { type Period, Periods } from './periods.tsx'
export { type PlacedRow, PlacePlot } from './place-plot.tsx'
export { Redline } from './redline.tsx'
export { ScreenPage } from './screen.tsx'
export { type CouncilState, councilStates, type StateLook, stateLooks } from './states.ts'
export { type Column, DataTable, type Row } from './table.tsx'
export { type MapTile, TileMap } from './tile-map.tsx'
export { Timeline, type TimelineEntry, type TimelineKind } from './timeline.tsx'
export { type ErrorStatus, errorWords } from './words.ts'
export { ActForm, ActRow, Contents, SideBySide, WritingForm, WrittenPart } from './writing.tsx'
