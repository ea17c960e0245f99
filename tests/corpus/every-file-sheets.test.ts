import { importsAllOf } from './every-file.ts'

importsAllOf('sheets')
