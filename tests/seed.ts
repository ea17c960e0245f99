import fc from 'fast-check'

// One seed for all properties of a run where one is given; where none is, each run draws its own (docs/decisions/0225).
const given = process.env['MASAR_SEED']
if (given !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given) })
