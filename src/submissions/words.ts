export type SubmissionsFact = never
