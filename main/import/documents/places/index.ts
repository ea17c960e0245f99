import type { DocumentReader } from '../types.ts'
import { geojson, overland } from './geojson/reader.ts'
import { googleTakeout } from './google/reader.ts'
import { gpx } from './gpx.ts'
import { kml } from './kml/reader.ts'
import { owntracks } from './owntracks/reader.ts'
import { polarsteps } from './polarsteps.ts'

/** Readers of tracks and location histories. */
export const PLACE_READERS: readonly DocumentReader[] = [googleTakeout, overland, geojson, owntracks, polarsteps, gpx, kml]
