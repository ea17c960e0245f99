import { z } from 'zod'
import { answerOf, askedWith } from './answers.ts'
import { thing } from './network.ts'
import { count, instant, publicId, text } from './schemas.ts'

/** Who was where: meetings, ways, and who was at a place at a time. Times of rows are ISO 8601 UTC, those asked with UTC ms. */
const time = text(40)
const part = z.number().min(0).max(1)
const degrees = z.number().nullable()
const metres = z.number().int().min(1).max(100_000)
const named = z.object({ id: publicId, label: text() })
/** Events behind a figure: the first of them, in order of time. */
const events = z.array(publicId).max(500)

/** A cell of the network, or a position, as a plan draws it. `name`: null where it has none, or one that names a protected person. Degrees, and metres of `range`. */
export const place = z.object({
  id: publicId,
  cell: text(),
  name: text().nullable(),
  lat: degrees,
  lon: degrees,
  azimuth: degrees,
  beam: degrees,
  range: degrees,
})
export type Place = z.infer<typeof place>

export const meeting = z.object({
  members: z.array(text()),
  from: time,
  until: time,
  cell: text(),
  lat: degrees,
  lon: degrees,
  times: count,
  chance: part,
  seen: count,
  /** Other numbers that are there in those hours of the day, on the mean of all days. */
  usual: z.number().min(0),
  memberIds: z.array(publicId),
  cellId: publicId,
  events,
})
export type Meeting = z.infer<typeof meeting>

/** The same people near each other at one place after another. `places`: distinct ones. */
export const journey = z.object({
  members: z.array(named),
  stops: z.array(z.object({ from: time, until: time, placeId: publicId, cell: text(), seen: count, events })),
  places: count,
  chance: part,
})
export type Journey = z.infer<typeof journey>

export const leg = z.object({
  from: time,
  until: time,
  place: text(),
  lat: degrees,
  lon: degrees,
  stage: text().nullable(),
  placeId: publicId,
  /** Events that put the number there, and the first of them. */
  seen: count,
  events,
  /** From the leg before, at the least, beyond what is unsure of both places: null where a place is not known, 0 where they may be one. */
  metres: z.number().min(0).nullable(),
  kmh: z.number().min(0).nullable(),
  /** Faster than anybody travels on a road: a wrong clock or position, or two devices under one number. */
  impossible: z.boolean(),
  /** Within the stay, times of a day and more without any record. */
  silences: z.array(z.object({ from: time, until: time })),
})
export type Leg = z.infer<typeof leg>

export const route = z.object({ of: text(), ofId: publicId, legs: z.array(leg), total: count })
export type Route = z.infer<typeof route>

/**
 * How usual it is that somebody is at a place, by all that the case knows of him: `resident`: there in half of his nights and more, and on one day of five; `regular`: there on
 * one day of five and more; `rare`; `never`: only at the time asked about; `unknown`: seen on fewer than three days in all.
 */
export const HABITS = ['never', 'rare', 'unknown', 'regular', 'resident'] as const
export const habit = z.enum(HABITS)
export type Habit = z.infer<typeof habit>

export const present = named.extend({
  /** Events at the places at the times asked about. */
  seen: count,
  /** Sightings anywhere else, at any time; days and nights on which it was seen anywhere. */
  elsewhere: count,
  days: count,
  nights: count,
  /** Of those asked about, those it was at, in their order. */
  at: z.array(
    z.object({
      /** Which of the places asked about, from 0. */
      place: count,
      seen: count,
      first: time,
      last: time,
      /** At that place at any time: days, nights, and sightings at other times than asked about. */
      days: count,
      nights: count,
      others: count,
      habit,
      events,
    }),
  ),
})
export type Present = z.infer<typeof present>

/** A place and a time asked about: cells, or all that may lie within `metres` of a point. */
export const placeAsked = z
  .object({
    cells: z.array(publicId).max(200).default([]),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    metres: metres.default(2_000),
    from: instant.optional(),
    until: instant.optional(),
  })
  .strict()
export type PlaceAsked = z.output<typeof placeAsked>

const places = z.array(place)
/** Places and numbers that the answer speaks of, and how many cells of the case nobody says the position of. */
const onPlan = { places, things: z.array(thing), unplaced: count }

export const placesMethods = {
  /** Who met, and where? Least likely to be chance first; who travelled together beside it. */
  'telephony.meetings': {
    target: 'case',
    args: z
      .object({
        ...askedWith(),
        minutes: z.number().int().min(1).max(10_080).default(30),
        metres: metres.default(1_000),
        /** Distinct places that make a way, and hours from one to the next at the most. */
        stops: z.number().int().min(2).max(20).default(3),
        hours: z.number().int().min(1).max(168).default(12),
      })
      .strict(),
    result: answerOf(meeting).extend({ ...onPlan, travelled: z.array(journey), travelledTotal: count }),
  },
  /** How did this number travel? Those at most places first, or those asked for. */
  'telephony.routes': {
    target: 'case',
    args: z.object({ ...askedWith(12) }).strict(),
    result: answerOf(route).extend(onPlan),
  },
  /** Who was at these places at these times? With `least` 1, who was at any of them. */
  'telephony.present': {
    target: 'case',
    args: z
      .object({
        ...askedWith(),
        by: z.enum(['number', 'handset']).default('number'),
        places: z.array(placeAsked).min(1).max(10),
        least: z.number().int().min(1).max(10).default(1),
      })
      .strict(),
    /** `asked`: for each place, its cells, and how many were there. */
    result: answerOf(present).extend({ ...onPlan, asked: z.array(z.object({ cells: z.array(publicId), present: count })) }),
  },
} as const
