import { OBSERVATION_FLAGS } from '../../shared/model/event.ts'

/**
 * A condition on `observation o`: the row tells an hour, not a day alone. Where only the day is known `start` is the day's beginning, and taken for an hour it
 * would put everybody of that day at one place at midnight, in the middle of a call. docs/decisions/0224-days-without-a-time.md.
 */
export const TIMED = `o.flags & ${OBSERVATION_FLAGS.dateOnly} = 0`
