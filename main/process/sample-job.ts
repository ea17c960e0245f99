import { join } from 'node:path'
import { z } from 'zod'
import type { Capabilities } from '../capabilities.ts'
import { hasSample, makeSample, SAMPLE_NAME, SAMPLE_PASSPHRASE } from '../sample/make.ts'

const args = z.object({ folder: z.string().min(1).max(4_096), job: z.string().max(64) }).strict()

/** Makes the sample case in a folder, once, and says where it is. Runs in a case process that serves nothing else. */
export async function sampleJob(given: unknown, capabilities: Capabilities): Promise<{ path: string; passphrase: string }> {
  const { folder, job } = args.parse(given)
  if (!hasSample(folder))
    await makeSample(
      folder,
      (step) => capabilities.progress({ ...step, job, left: null }),
      async () => undefined,
    )
  return { path: join(folder, SAMPLE_NAME), passphrase: SAMPLE_PASSPHRASE }
}
