import { textOption } from './arguments.ts'
import type { CommandOptions } from './commands.ts'

/** What the person says of how a file is to be read. */
export function readingOptions(options: CommandOptions): { format?: string; region?: string; zone?: string } {
  const [format, region, zone] = ['format', 'region', 'zone'].map((name) => textOption(options, name))
  return {
    ...(format === undefined ? {} : { format }),
    ...(region === undefined ? {} : { region: region.toUpperCase() }),
    ...(zone === undefined ? {} : { zone }),
  }
}
