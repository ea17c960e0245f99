import { useStart } from '../state/session-start.ts'
import { NewCase } from '../views/newcase/NewCase.tsx'
import { OpenCase } from '../views/opencase/OpenCase.tsx'
import { Welcome } from '../views/welcome/Welcome.tsx'

/** Before a case is open. */
export function Start() {
  const screen = useStart((start) => start.screen)
  const path = useStart((start) => start.path)
  if (screen === 'new') return <NewCase />
  if (screen === 'open') return <OpenCase key={path} path={path} />
  return <Welcome />
}
