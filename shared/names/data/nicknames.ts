/**
 * What people are called by, a line each: the name, then its short forms, compared by sound. Names with `Abd` are written without the article,
 * as `words.ts` keeps them. Compiled for this project from general knowledge.
 */
export const NICKNAMES = `
mohamed modou moh simo mohand hamada hamoudi mimo momo hamma hmida hamouda moha med
ahmed hmida midou hmad hmimed
abdkader kada kaddour kadirou
abdrahmane dahmane
abdallah abdou
abdaziz azzouz azouz zizou
abdhamid hamidou hmidou
abdkarim krimo
abdhak hakou
mustapha tapha stouf moustache safa
youssef youss sefou josef joseph
ibrahim barhoum bob abraham
ismail smail smailou
said saidou
karim krimo
rachid rachidou chidou
hamza hamzi hamouz
omar ammour
salah salouh sallou
brahim barhoum
noureddine nourou nounou
nasreddine nacer nasro
salaheddine salah
azzeddine azzou azdine
zineddine zizou zine
kheireddine khiro kheiro
bachir bachirou
bilal billy
redouane redou
sofiane sofi soso
toufik toufa
kamel kamelou
djamel djimi djo
fatima fati fatouma fatna tima
khadija khadouj dija khdija khaddouj
aicha aichoucha aouicha
zineb zinouba zaza
yamina mina
meriem mimi marouma
malika malouka
hassan hassouna hsan
hussein hassounou
ali alilou
theodore ted teddy theo
benjamin ben benny
william bill billy will
robert bob bobby rob
barack barry
michael mike micky misha
alexander alex sasha aleksandr
vladimir vova volodya vlad
ivan vanya
giuseppe beppe peppe pino
salvatore toto turi
francesco ciccio franco
antonio toni tony nino
jose pepe
francisco paco pancho curro
thomas tom tommy
elizabeth liz beth
joseph joe jo
james jim jimmy
john johnny jack
richard rick dick
edward ed eddie
samuel sam
daniel dan danny
nicholas nick
christopher chris
anthony tony
emmanuel manu
ibrahim ibra ibou
ousmane ous ousou
aboubacar bouba abou
souleymane souley solo
abdoulaye ablaye laye
fatoumata fatou fanta
mariama mari yama
aissatou astou
zakaria zaki zakou
hicham hich
soumaya soumia
gebremedhin gebre
`
