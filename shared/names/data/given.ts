/**
 * Names of the Maghreb, Egypt and the Levant, of the Sahel, West Africa and the Horn, given names for the most part, a line each: how common it is (1 says very little of a person, 2 little, 3 something),
 * its Arabic spellings, then Latin ones. Spellings that sound alike (`ou` and `u`, `ch` and `sh`, doubled letters, a final `e` or `h`) need no
 * entry of their own. Two names that stand here on different lines are different names, however near their letters: Hassan is not Hussein.
 * A spelling may stand on several lines where it is several names. Compiled for this project from general knowledge of the region.
 */
export const GIVEN = `
1 محمد|محمّد|امحمد mohamed mohammed muhammad mohammad mohamad muhammed muhamed mohamet mouhamed mahamed mehmed mehmet mahomed mohd maxamed magomed muhammadu mouhamadou muhamadu mahamadou mahamadu mamadou mamadu momodou momodu mahamat muxamed
1 احمد ahmed ahmad ahmet akhmed achmed hmed axmed amadou amadu ahmadou ahmadu hamadou axmad
1 علي ali aly cali aliyu aliou alieu alioune
1 حسن hassan hasan hacene hacen hassen lahcen lahsen lahssen lhassan lhacen xasan alhassan alassane lassana xassan
1 حسين hussein husain husayn hussain houcine hocine hossein hussien houssine hussin lhoucine lhoussaine elhoucine houssein huseyin xuseen hussen hissein issein alhousseini lhussain
1 عبدالله|عبدلله|عبدله abdallah abdullah abdellah abdoulaye abdulla abdalla cabdulle abdulahi abdullahi abdulaye abdoulahi
1 عمر omar umar oumar omer amor aomar cumar umaru oumarou cumer
1 ابراهيم|براهيم|إبراهيم ibrahim ibrahima brahim ebrahim ibraheem braham brahima ibraahim
1 يوسف youssef yusuf yousef yousuf youcef yussef youssouf yusif yosef youssuf usuf yousaf yusufu issoufou yusuph
1 مصطفى|مصطفي mustafa mustapha moustapha mostafa mostapha moustafa mustafe
1 خالد khaled khalid halid khalede jaled jalid
1 سعيد said saeed sayeed saied seid essaid siid
1 رشيد rachid rashid rasheed rachide errachid
1 حميد hamid hameed hamide
1 كريم karim kareem krim
1 فاطمة|فاطمه|فطيمة fatima fatma fatimah fatoumata fatimata fatema fatouma faduma fatim fatou faadumo fatumata
1 عائشة|عايشة aicha aisha aysha ayesha aichatou aissata caasha aissatou aishatu aisatu
1 خديجة khadija khadidja khadijah hadija khadijatou khadeeja jadiya khadiga kadiatou kadija kadidia
1 مريم|مريام mariam maryam meriem meryem mariama maryama miriam myriam meriam maryan maryamu
2 محمود mahmoud mahmud mahmood mamoud mahamoud maxamuud mamadou
2 حامد hamed haamed
2 حماد hammad hamad
2 حمد hamad
2 حمدي hamdi hamdy
2 حمزة|حمزه hamza hamzah hamzeh hamsa
2 مهدي|المهدي mahdi mehdi elmehdi elmahdi
2 موسى|موسي moussa musa mousa muse moise musse muuse
2 عيسى|عيسي issa aissa isa eissa ciise ciisse issah
2 يحيى|يحي|يحيي yahya yahia yehia yahiya
2 زكريا|زكرياء zakaria zakariya zakarya zakariae zakari
2 ادريس|إدريس idris driss idriss drissa
2 اسماعيل|إسماعيل|اسمعيل ismail ismael smail smain esmail ismaila ismaeel ismaciil smael
2 ايوب ayoub ayub ayyub ayyoub
2 الياس|إلياس ilyas ilias elias ilyes elyes iliass lyes lias
2 سليمان slimane suleiman sulaiman souleymane soleiman suleyman souleiman solomon sliman souleimane sulayman souleyman sulemana saleban
2 داود|داوود daoud dawood daud dawud daouda
2 هارون haroun harun haroon
2 نوح nouh noah nuh
2 يونس younes younis yunus younous younoussa iunes
2 بلال bilal bilel belal billel
2 سفيان soufiane sofiane sufyan sofian soufian sufian sofyan
2 ياسين|يسين yassine yasin yacine yassin yaseen yacin iassin
2 ياسر yasser yasir yaser
2 طارق tarek tariq tarik tareq
2 زياد ziad ziyad ziyed ziad
2 جمال djamel jamal gamal djamal jamel jemal
2 جميل jamil djamil gamil jameel
2 كمال kamal kemal
2 كامل kamel kamil
2 سالم salem
2 سليم salim slim selim saleem
2 سلام salam
2 سليمة salima saleema
2 سمير samir sameer
2 سميرة samira sameera
2 نبيل nabil nabeel
2 نبيلة nabila
2 عادل adel adil
2 عادلة adela adila
2 منير mounir munir mouneer
2 منيرة mounira munira
2 امين|أمين amine amin ameen
2 امينة|أمينة|امنة|آمنة amina aminata ameena
2 امنة amna
2 انور anwar anouar enver
2 ايمن ayman aymen aimen aimane
2 ايمان imane iman imen eman
2 انس anas anass
2 اسامة|أسامة oussama osama usama oussema ousama
2 وليد walid waleed oualid ualid
2 خليل khalil khaleel halil
2 رضا reda rida redha ridha reza
2 رضوان redouane redwan ridwan radouane radwan ridouane rodwan
2 رمضان ramadan ramdane ramadhan ramzan ramazan
2 شعبان chaabane shaaban chabane shaban
2 رجب rajab redjeb rejeb
2 مراد mourad murad morad mourade
2 مروان marouane marwan marwane merouane merwan maruan
2 منصور mansour mansur mansoor mensur
2 مبارك mbarek moubarak mubarak embarek barek mebarek
2 مسعود messaoud masoud massoud masud masood messaoud
2 ميلود miloud milud miloude
2 مولود mouloud mulud mouloude
2 مختار mokhtar mukhtar mokthar moktar
2 معمر maamar muammar moammar
2 معاذ mouad muaz moaz mouadh muadh
2 نصر nasr
2 ناصر nasser nacer naser nasir nacir naceur
2 ناجي naji nadji nagi
2 نور nour nur noor
2 هشام hicham hisham hichem hesham
2 هاشم hachem hashim hashem hachim
2 هادي|الهادي hadi hedi elhadi
2 قاسم kacem qasim kassem qassem kasim gassim qacem gacem gasim qaasim
2 بلقاسم|بالقاسم|ابوالقاسم belkacem belgacem belkassem belgasem belqasim belgacim
2 بوبكر|ابوبكر aboubakr boubaker aboubacar abubakar boubacar abubakr boubakeur abubaker bakary bakari boubakary abubacar bubakar boubakar
2 بومدين boumediene boumedienne boumedine
2 عثمان othman osman ousmane uthman otman othmane outhmane cismaan usman cusmaan
2 عمار ammar
2 عامر amer ameur
2 امير|أمير amir emir
2 اميرة|أميرة amira emira
2 عمرو amr amro
2 عزيز aziz azeez
2 عزيزة aziza
2 عياش ayache ayash
2 عباس abbas abbes
2 عز azz ezz
2 فؤاد|فواد fouad fuad foad
2 فتحي fathi fethi
2 فتيحة fatiha fethia fatihah
2 فتحية fathia fethia
2 فريد farid fareed ferid
2 فريدة farida
2 فيصل faycal faisal feisal faysal fayssal feysal
2 فارس fares faris
2 قادر kader qader
2 لخضر|الاخضر lakhdar lakhdhar akhdar
2 لطفي lotfi lutfi
2 لطيف latif
2 لطيفة latifa
2 محسن mohsen mohcine muhsin mohssine
2 محرز mahrez mehrez
2 حبيب|الحبيب habib lahbib
2 حبيبة habiba
2 حكيم hakim hakeem
2 حليم halim
2 حليمة halima haleema xaliimo
2 حسام houssam hossam hussam hosam
2 حسني hosni husni
2 حسناء|حسنا hasna
2 حياة hayat hayet
2 جابر jaber jabir djaber
2 جعفر jaafar djaafar djafar jafar jaffar gaafar
2 جواد jawad jaouad djaouad
2 جلال jalal djelal djallal
2 جليل jalil djalil
2 جهاد jihad djihad jihed
2 بشير bachir bashir bechir basheer
2 بشار bachar bashar bechar
2 بدر badr bedr
2 باسم bassem basim basem
2 ادم|آدم adam adem adama
2 ربيع rabie rabia
2 رابح rabah rabeh rabih
2 راشد rached rashed
2 رياض riad riyad ryad riadh
2 رحيم rahim
2 رحمن|رحمان rahman rahmane rehman raxmaan raxman
2 رحمة rahma
2 زهير zouhair zoheir zuhair zouheir
2 زهرة|الزهراء|زهراء zahra zohra zehra zahraa
2 زينب zineb zainab zeinab zaynab zeyneb zineb
2 زين zine zain zayn zein
2 زيد zaid zayd zeid
2 سعد saad
2 سعاد souad suad soad
2 سعيدة saida saeeda
2 سعدية saadia
2 سناء|سنا sanaa sana
2 سارة|ساره sara sarah
2 سلمى|سلمي salma selma
2 سلمان salman selman
2 سلطان sultan soltane
2 سمية soumaya sumaya soumia somaya
2 شريف|الشريف cherif sharif sherif charif
2 شكري chokri shukri choukri shoukry
2 صالح saleh salih salih salah
2 صلاح salah salaah
2 صادق sadek sadiq sadik saddik
2 صدام saddam
2 صابر saber sabir
2 صبري sabri
2 صفية safia safiya safiyya
2 طاهر|الطاهر taher tahar tahir
2 طه taha
2 طيب|الطيب tayeb taieb tayyib tayyip tayyeb
2 عصام issam essam isam
2 عماد imad emad imed
2 غالي ghali ghaly
2 غسان ghassan
2 ليلى|ليلي leila layla laila leyla
2 لمياء lamia lamya
2 نادية|ناديا nadia nadya
2 نجاة najat nadjet najet
2 نجيب najib nadjib naguib
2 نجيبة najiba
2 نعيمة naima
2 نعيم naim
2 نزار nizar nezar
2 نسرين nesrine nisrine nasrin
2 نسيم nassim nessim nasim
2 نسيمة nassima nassima
2 نزيهة naziha
2 هند hind hend
2 هدى|هدي houda huda hoda
2 هاجر hajar hadjer hajer
2 وسيم wassim ouassim
2 وفاء wafa ouafa wafaa
2 وردة warda ouarda
2 ياسمين|ياسمينة yasmine yasmina jasmin yassmine yasmin
2 يزيد yazid
2 يعقوب yacoub yaqub yakub yaacoub jacob yakubu yakoubou
2 رقية rokia ruqayya roqaya rokaya roukaya
2 ربيعة rabiaa
2 رشيدة rachida rashida
2 كريمة karima kareema
2 كوثر kaoutar kawthar kaouther
2 كلثوم kelthoum kulthum kaltoum oumkeltoum
2 مليكة malika mlika
2 مالك malek
2 ملك malak
2 مليك malik
2 منى|مني mouna mona muna
2 نوال nawal naoual
2 جميلة djamila jamila gamila
2 حفصة hafsa
2 حفيظ hafid hafiz hafeez
2 حفيظة hafida hafiza
2 بهية bahia
2 بهاء baha
2 اسماء|أسماء asma asmaa esma
2 اسية|آسية assia asiya
2 امال|آمال amal amel
2 انيس|أنيس anis aniss
2 انيسة anissa
2 وهيبة wahiba ouahiba
2 وهاب wahab ouahab
2 واحد wahed
2 وحيد wahid ouahid waheed
2 غني ghani
2 مجيد majid madjid majeed medjid
2 ماجد majed maged
2 مؤمن|مومن moumen moumin
2 رزاق razak razzak razaq
2 فتاح fattah fatah fettah
2 جبار jabbar djebbar
2 كبير kabir kebir lakbir
2 سيد|السيد sayed sayyid sayid seyed
2 ضياء|ضيا dhia diaa ziya
2 علاء|علا alaa ala
2 شهاب chihab shihab chiheb
2 تقي taqi taki
2 فرح|فارح farah faarax
2 فرج faraj ferradj farag
2 رحال rahal
2 عاشور achour ashour
2 عاشق achek
2 عبد abd
2 عبدو abdou abdo
3 ايدير idir yidir
3 مسينيسا massinissa massinisa
3 يوغرطة yugurtha jugurtha youghourta
3 مقران mokrane muqran
3 ارزقي arezki rezki
3 موحند mohand muhand mohend
3 امغار amghar
3 اغيلاس aghilas ighilas
3 تيزيري tiziri
3 تنهينان tinhinane tinhinan
3 كسيلة kouceila kusayla koceila kseila
3 ايت ait
3 باديس badis
3 حسان hassane
3 دحمان dahmane dahman
3 زروق zerrouk zerouk
3 زيدان zidane zaydan
3 سيدي sidi
3 شعيب chouaib shuaib
3 عزوز azzouz
3 عمران imran imrane omrane
3 غفور ghafour ghafoor
3 لعربي|العربي larbi elarbi arabi arbi
3 معطي maati
3 هواري|الهواري houari
3 وهراني wahrani ouahrani
2 نورالدين noureddine nordine nordin
2 نصرالدين nasreddine
2 بدرالدين badreddine
2 صلاحالدين salaheddine slaheddine
2 عزالدين azzeddine ezzeddine
2 زينالدين zineddine
2 سعدالدين saadeddine
2 خيرالدين kheireddine
2 جمالالدين djameleddine
2 علاءالدين|علاالدين alaeddine alaaeddine
2 شمسالدين chemseddine
2 بهاءالدين|بهاالدين bahaeddine
2 محيالدين|محييالدين mohieddine mohyeddine
2 سيفالدين seifeddine saifeddine
2 حسامالدين houssameddine
2 كمالالدين kamaleddine
2 نصرالله nasrallah
2 سعدالله saadallah
2 عبيدالله obaidallah oubeidallah
2 عبيد obaid obeid oubaid
2 رمزي ramzi
2 رامي rami
2 فادي fadi
2 شادي chadi shadi
2 نضال nidal
2 بسام bassam
2 جورج georges george jorge
2 شربل charbel
2 بيشوي bishoy bishoi
2 جرجس girgis guirguis
2 ثروت tharwat sarwat
2 رافت raafat rafat
2 مدحت medhat
2 عصمت esmat
2 شوكت shawkat chawkat
2 حمدان hamdan
2 صديق seddik siddig siddiq
2 فاتح fateh elfatih
2 ادهم adham
2 ايهاب ihab ehab
2 هاني hany hani
2 وائل wael wail
2 تامر tamer
2 شيماء|شيما shaimaa chaimae chaima
2 دعاء|دعا doaa douaa
2 اية aya
2 هبة heba hiba
2 غادة ghada
2 منال manal
2 ابتسام ibtissam ibtisam ebtisam
2 نهى|نهي noha nouha
2 رانيا rania
2 سهام siham sihem
2 سهيلة souhaila soheila
2 خولة khaoula khawla
2 زبيدة zoubida zubeida
2 زليخة zoulikha zuleikha
2 نصيرة nacera nassira
2 حورية houria houriya
2 فضيلة fadila fadhila
2 مسعودة messaouda
2 سكينة soukaina sakina
2 حنان hanane hanan
2 بشرى|بشري bouchra bushra
2 لبنى|لبني loubna lubna
2 غزلان ghizlane ghizlan
2 احلام ahlam
2 عفاف afaf
2 صباح sabah
2 توفيق toufik tawfik tawfiq taoufik
2 منصف moncef mounsef
2 معز moez mouez
2 لسعد|الاسعد lassaad lasaad
2 باجي beji
2 بوجمعة boujemaa bujamaa
2 بوعزة bouazza
2 العياشي ayachi layachi
2 جيلالي djilali jilali
2 قدور kaddour gaddour
2 ميمون mimoun
2 حدو haddou
2 مفتاح muftah miftah moftah
2 خليفة khalifa
2 فرحات farhat ferhat
2 جبريل jibril gibril djibril jibreel djibrilou
2 سنوسي senoussi sanusi
2 عطية atiya attia
3 تسفاي tesfay tesfai tesfaye
3 يوهانس yohannes yohanes johannes
3 يوناس yonas jonas
3 هيلي haile hayle
3 هابتي habte
3 تكلي tekle tekleab
3 كيداني kidane
3 برهاني berhane birhane
3 تولدي tewelde tewolde
3 مدهاني medhanie medhane
3 ارمياس ermias
3 داويت dawit
3 صامويل|سامويل samuel samuil
3 دانيال daniel danyal
3 ميكائيل mikael michael micael mikail mikiel
3 جبري gebre ghebre
3 ابيبي abebe
3 كبدي kebede
3 الماز almaz
3 ورسمة warsame
3 جامع jama jaamac
3 عبدي abdi cabdi
3 غوليد guled guuleed
3 سيكو sekou sheku
3 ديالو diallo jallow jalloh
3 ديوب diop
3 نداي ndiaye njie
3 تراوري traore
3 كيتا keita
3 كوليبالي coulibaly
3 توري toure touray
3 سيسي cisse ceesay
3 جاوارا diawara jawara
3 كوناتي konate
3 كامارا camara kamara
3 ساني sani
3 بيلو bello
3 غاربا garba
3 هارونا haruna harouna
3 لاوال lawal lawali
3 راماتا ramata ramatou
3 بنتو bintou binta
3 نغوزي ngozi
2 سامي sami samy
2 سامية samia
2 اشرف achraf ashraf
2 فوزي fawzi faouzi fawzy
2 فوزية faouzia fawzia
2 مجدي majdi mejdi magdy magdi
2 حاتم hatem hatim
2 عزام azzam
2 هيثم haitham haythem haytham
2 غيث ghaith
2 ليث laith
2 صهيب souhaib suhaib
2 لقمان lokman luqman lokmane
2 وداد widad wided ouidad
2 ريم rim reem rym rime
2 مرام maram
2 مروة maroua marwa
2 نجلاء|نجلا najla
2 نجوى|نجوي najwa najoua
2 هالة hala
2 هيفاء|هيفا haifa
2 رباب rabab
2 رشا rasha racha
2 سحر sahar
2 سلوى|سلوي salwa saloua
2 سميحة samiha
2 عبير abir abeer
2 فايزة|فائزة faiza
2 فاتن faten
2 كنزة kenza
2 لينا lina
2 مها maha
2 نورة|نورا noura
2 نهاد nihad
2 يسرا|يسرى yousra yosra
2 جيهان jihane gihan jihan
2 دنيا dounia dunia
2 زكية zakia
2 عزة azza
2 ناهد nahed nahid
2 نادر nader nadir
2 نايف nayef naif
2 بكر bakr bakri
2 جلول djelloul jelloul
2 خيرة kheira
2 دليلة dalila
2 راضية radhia radia
2 ساسي sassi
2 شكيب chakib shakib
2 علال allal
2 قويدر kouider
2 مبروك mabrouk mabruk
2 محجوب mahjoub mahgoub
2 منجي mongi monji
2 نوفل naoufel nawfal naoufal
2 يسري yosri yousri
2 نزهة nezha nozha
2 معتز moataz mutaz
2 منذر mondher monther mundhir
2 مازن mazen mazin
2 باسل bassel basil
2 بهجت bahjat bahgat
2 حازم hazem hazim
2 حيدر haidar haider haydar
2 جعفري jaafari
2 كاظم kadhim kazem kadhem
2 مرتضى|مرتضي mortada murtadha
2 مقداد mikdad miqdad
2 عدنان adnan adnane
2 غازي ghazi
2 قصي qusay koussay
2 لؤي|لوي louay luay
2 مؤيد|مويد mouayad muayad
2 وسام wissam wisam
2 يامن yamen
2 زياني ziani
2 تهامي touhami tuhami
2 ساعد saed
2 صغير seghir sghir
2 عبدون abdoun
2 فرحان farhan
2 نعمان noomane numan nouman
2 مصباح mesbah misbah
2 رضوانة redouana
2 سلطانة soltana sultana
2 خالدية khaldia
2 صونيا sonia
2 عفيف afif
2 رفيق rafik rafiq
2 رؤوف|رووف raouf rauf
2 شوقي chawki shawki chaouki
2 ماهر maher mahir
2 نصرت nusrat
2 ولاء|ولا walaa oualaa
2 يمينة yamina
`
