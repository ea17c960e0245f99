import type { Journey, Meeting } from '../../../../shared/api/places.ts'

/** Names a meeting among those of an answer. */
export const keyOf = ({ memberIds, from, cellId }: Pick<Meeting, 'memberIds' | 'from' | 'cellId'>): string => `${memberIds.join()} ${from} ${cellId}`

/** Names a way that some went together. */
export const wayOf = ({ members, stops }: Pick<Journey, 'members' | 'stops'>): string =>
  `way ${members.map(({ id }) => id).join()} ${stops.map(({ placeId, from }) => `${placeId} ${from}`).join()}`
