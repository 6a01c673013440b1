/**
 * A subject number as KL's classification of municipal subjects (KL Emnesystematik, KLE) writes it: main group, group and subject, two
 * digits each (29.00.00), and where it is known the facet of what is done with it, a letter and two digits (G01, P00).
 * Source: kle-online.dk, where subjects have addresses such as /emneplan/05/#_05.04.06. Answers with the number in one form, 29.00.00 G01;
 * null where it is none. Only the form is checked: which numbers there are is KL's to say, and changes four times a year.
 */
export function subjectNumberOf(typed: string): string | null {
  const [, subject, facet] = /^(\d{2}\.\d{2}\.\d{2})(?:[\s/-]*([a-zæøå]\d{2}))?$/i.exec(typed.trim()) ?? []
  if (!subject) return null
  return facet ? `${subject} ${facet.toLocaleUpperCase('da')}` : subject
}

/** A case number as the municipality's own system writes it: letters, digits and what stands between them, 40 at the most. */
export const isCaseNumber = (typed: string) => /^[\p{L}\d][\p{L}\d ./_-]{0,39}$/u.test(typed)
