/** Entities, links, grades, protection: the vocabulary of the chart. */
export const ENTITY_KINDS = ['person', 'organisation', 'vehicle', 'vessel', 'place', 'document', 'device', 'account', 'event'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

export const PROTECTIONS = ['victim', 'witness', 'minor', 'informant'] as const
export type Protection = (typeof PROTECTIONS)[number]

/** How sure a link is: drawn solid, dashed, dotted. */
export const CERTAINTIES = ['confirmed', 'unconfirmed', 'tentative'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** `subscriber`: a file names this person as the subscriber of a number. A subscriber is not a user. */
export const LINK_KINDS = ['subscriber', 'uses', 'related'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
