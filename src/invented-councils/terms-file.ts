/** The alliance's own rules: the newest paper needs most councils, the one before it needed all. Of the oldest none are recorded. */
import { csv, type World } from '#invented'

const columns = [
  'edition',
  'needs',
  'percent',
  'reservation',
  'in_force',
  'in_force_on',
  'on_rejection',
  'on_reservation',
  'source',
] as const

export const termsFile = ({ editions }: World) =>
  csv<string>(
    columns,
    editions
      .filter(({ age }) => age < 2)
      .map(({ year, age }) => ({
        edition: year,
        needs: age === 0 ? 'share-of-councils' : 'every-council',
        percent: age === 0 ? 75 : null,
        reservation: 'counts',
        in_force: age === 0 ? 'on-own-adoption' : 'on-joint-adoption',
        on_rejection:
          age === 0
            ? 'Papiret gælder ikke i den kommune. Fællesrådet drøfter, om det skal ændres.'
            : 'Papiret er ikke vedtaget, og Fællesrådet tager det op igen.',
        on_reservation: 'Forbeholdet står ved kommunens navn, og Fællesrådet drøfter det, før næste udgave skrives.',
        source: 'Opdigtet forretningsorden for Fællesrådet.',
      })),
  )
