"""Given names that are common in Britain, of people of all origins.

A list of our own: the public ones are a thousand times as long and hold so many words and places
that every second charity would be a person. What it lacks, the shape of a name makes good
(``likeness``).
"""

from __future__ import annotations

_WRITTEN = """
    aaliyah aaron abbas abbie abby abdi abdirahman abdul abdullah abel abena abi abigail abimbola
    abiola abraham abu ada adaeze adam adaobi adebayo adedayo adele adeola adetola adewale adil
    aditi aditya adnan adrian adriana afia afsana afshan agata agnes agnieszka ahmad ahmed aidan
    aileen aisha aishah aisling aiysha ajay ajit akash akosua akua alan alana alasdair alastair alba
    albert aleksander aleksandra alessandro alessia alex alexander alexandra alexandru alfie alfred
    ali alice alicia alicja alina alisha alison alistair allan allen alma alun alyssa amadou amal
    amanda amani amar amara amardeep amarjit amber amelia amina aminah aminata amir amira amit amna
    amrit amrita amy ana anastasia anastasios andre andrea andreas andreea andrei andrew andrzej
    andy aneela aneesa aneta aneurin angela angelica angelika angus anika anil anisa anita anjali
    anjum ann anna annabel annalise anne annette annie ansah anthea anthony antoine anton antonia
    antonio anu anup anwar anya aoife april arabella arash archie arif arjun arlene armando arnold
    arran arshad arthur arun arwen asha ashley ashok ashraf asif asma astrid atif atiya audrey
    augustine aurelia ava avtar ayaan ayan ayesha ayo ayodele azad aziz azra babatunde balbir baldev
    baljit balraj balwinder barbara barnaby barney barry bartosz basil basma baz beata beatrice
    beatriz becky belinda ben benedict benjamin benny bernadette bernard bert beryl bess beth bethan
    bethany betty bev beverley beverly bex bhavesh bhavna bianca bijal bilal bilqis binta blanche
    blessing bob bobby bogdan boglarka bola brad bradley bram brandon breda brenda brendan brian
    bridget bridgette bridie bronagh bronwen bruce bryan bryn bryony burak busayo caitlin callum
    calum calvin cameron camilla candice cara carl carla carlos carly carmel carmen carol carole
    caroline carolyn carrie caryl carys casey cass cath cathal catherine cathy catriona cecil
    cecilia cedric celia ceri chad chandra chantelle charanjit charlene charles charlie charlotte
    charmaine chelsea cherie cherry cheryl chetan chiamaka chiara chidi chima chinedu chinonso
    chinwe chioma chloe chris chrissie christa christian christiana christina christine christopher
    chukwudi chun cian ciara ciaran cillian cindy claire clara clare clarence claude claudette
    claudia claudio clement cleo clifford clint clive clodagh colette colin colleen comfort connie
    connor conor constance constantin cora coral cordelia corinne cormac courtney craig cristian
    cristina curtis cynthia cyril cyrus dafydd dagmara dahir daisy dalia daljit damian damien
    damilola dan dana daniel daniela daniella danielle danny danuta daphne dara daria darius darren
    darshan daryl dave davey david davinder dawid dawn dean deb debbie deborah debra declan dee
    deepa deepak deirdre delia delroy delyth demetrius denis denise dennis denzel derek dermot
    derrick des desmond destiny dev devon dewi dexter dhruv diana diane dianne dick dilip dilys
    dimitar dimitri dina dinesh dionne diya dolores dom domenico dominic dominika don donal donald
    donna donovan dora dorcas doreen doris dorota dorothy doug dougal douglas duncan dwayne dylan
    eamon eamonn ebele ebony ebun eddie eden edgar edith edmund edna edward edwin eesha effie efosa
    efua egle eileen eilidh eimear eira eirian ekaterina elaine eleanor elena eleni elias elif
    elijah elin elinor eliot elisabeth elise eliza elizabeth ella ellen ellie elliot elliott eloise
    elsa elsie elspeth elvira elwyn emeka emilia emilie emily emlyn emma emmanuel emmanuella emrys
    emyr ena enid enoch enrico eoin ephraim eric erica erika erin ernest errol esme esther ethan
    ethel etta euan eugene eugenia eunice eva evan evangeline eve evelyn everton ewa ewan ewelina
    eyob ezekiel ezinne fabio fadumo faisal faith faiza faizal farah faraz farhan farhana farid
    farida farouk farzana fathiya fatima fatimah fatmata fatou fatuma fay faye federica felicia
    felicity felipe felix femi feng fern fernando ffion filip filiz fiona fionnuala flo flora
    florence florin folake folasade fran frances francesca francesco francine francis francisco
    frank franklin fraser fred freda freddie frederick freya funmi funmilayo gabi gabriel gabriela
    gabriella gabrielle gail gareth garfield garry gary gaurav gavin gaynor gaz gemma gene geoff
    geoffrey george georgia georgina georgios gerald geraldine gerard gerry gertrude ghulam gianni
    gideon gift gilbert giles gillian gina ginny giorgio giovanni gita gladys glenda glenn glenys
    gloria glyn glynis godfrey godwin gopal gordon grace graeme graham grahame grainne grant grazyna
    greg gregor gregory greta griff grzegorz guido gulsen gurbaksh gurdeep gurdip gurjit gurmeet
    gurmit gurpreet gwen gwendolyn gwilym gwyn gwyneth habib habiba hadiza hadley hafsa haider hakan
    hakim hal haleema halima hamid hamish hamza hana hanan hanif hannah hans hardeep harinder harish
    harjinder harjit harleen harley harmeet harold haroon harpreet harriet harrison harry harsha
    harun harvey harvinder hasan haseeb hasina hassan hattie hayden hayley hazel heather hector
    heidi helen helena helga henrietta henry herbert herman hermione hester hetal hew hilary hilda
    hina hiren hiroshi hodan holly honor hope horace horatio hortense howard hristo hubert huda hugh
    hugo humaira humphrey hussain hussein huw hyacinth iain ian ibironke ibrahim ida idowu idris
    ieuan ifan ife ifeanyi ifeoma ignacy ikram ilhan ilias imani imelda imogen imran imtiaz ina
    inderjit indira indrajit inga ingrid ioan ioana iolo ion iona iqbal ira iram irena irene irina
    iris irma isaac isabel isabella isabelle isha ishaan ishaq isla ismail isobel istvan ivan ivana
    ivo ivor ivy iwona izabela izzy jack jackie jacob jacqueline jacqui jade jagdeep jagdish jagjit
    jai jaime jake jakub jalal jamal jameel jameela james jamie jamila jan jana jane janet janette
    janice janina janine jared jarek jas jasbir jasdeep jasmin jasminder jasmine jason jasper
    jaspreet jasvinder jaswinder javed javier jay jaya jayesh jayne jaz jean jeanette jeanne jed
    jeff jeffrey jelena jemima jemma jen jenna jennie jennifer jenny jenson jeremiah jeremy jermaine
    jerome jerry jess jesse jessica jessie jesus jia jian jigna jill jillian jim jimmy jin jing
    jitendra jo joan joana joanna joanne jocelyn jodie jody joe joel joerg johan johann johanna john
    johnny jolanta jon jonah jonas jonathan jonjo jonny jordan jorge jose joseph josephine josh
    joshua josie joy joyce juan juanita jude judith judy jules julia julian juliana julie juliet
    julius june junior justin justina justyna jyoti kabir kadir kagiso kai kaja kalina kalpana
    kalsoom kamal kamaldeep kamaljit kamau kamil kamila kamran kanwal kapil kara karam karan karen
    karim karin karina karl karla karolina karthik kasia kasper kassim kat katarzyna kate kateryna
    kath katharine katherine kathleen kathryn kathy katie katrina katya kavita kay kayla kayleigh
    kazimierz keeley kehinde keira keisha keith kelechi kelly kelvin kemi ken kendra kenneth kenny
    kenton kerry kerstin keshav ketan kev kevin khadija khadijah khaled khalid khalil khurram kiera
    kieran kim kimberley kimberly kin kinga kinsley kiran kirsten kirstie kirstin kirsty kishan
    klaudia klaus kofi kojo konrad krishna kristina krystyna krzysztof kuda kuldeep kuldip kulvinder
    kulwinder kumar kunal kwabena kwadwo kwaku kwame kwasi kyle kylie lachlan laila lakshmi lalita
    lamin lana lara larry lata latifa latoya laura laurel lauren laurence lavinia lawrence layla
    leah leanne lech lee leela leigh leila lena lenny leo leon leonard leonie leroy lesley leslie
    leszek letitia levi lewis lex leyla li lia liam lianne libby lidia lidija lila lilian lillian
    lily lin lina linda lindsay lindsey linton lionel lisa lisbeth liz liza lizzie llinos lloyd lois
    lola lorenzo lorna lorraine lottie lou louis louisa louise lubna luca lucas lucia lucien lucille
    lucinda lucja lucy luigi luis lukasz luke lydia lyn lynda lyndon lynette lynn lynne lynsey mabel
    macy maddie madeleine madhu mads mae maeve magda magdalena maggie magnus mags mahad mahmood
    mahmoud mahmud maia mair maire mairead mairi maisie majid malachi malcolm maleeha malgorzata
    mali malik mandeep mandy manish manisha manjinder manjit manjula manon manpreet mansoor manuel
    manuela mar mara marc marcel marcia marcin marco marcus marek margaret margarita margery margot
    maria mariam mariama marian mariana marianne marie marija marilyn marina mario marion marisa
    marissa mariusz marjorie mark markus marlene marlon marsha marta martha martin martina martyn
    marvin mary maryam maryanne maryla masood masuma mateusz matilda matt matteo matthew matthias
    matylda maud maureen maurice mavis max maxine maxwell maya mazin meera megan mehmet mehreen mei
    meirion mel melanie melinda melissa melvin mercedes mercy meredith merlin mervyn meryl mhairi
    mia michael michaela michal michalina michele michelle mick mickey mihaela mihai mike mikhail
    mikolaj mila mildred milena millicent millie milly milo mina mindy ming minh mira miranda mirela
    miriam miroslav misbah mitch mitchell mo modupe moeen mohamed mohammad mohammed mohamud mohan
    mohinder mohsin moira molly mona monica monika monique morag morgan morris morven moses moya
    moyra muhammad mukesh mumtaz muna munir muriel murray musa mustafa mustapha muzaffar myfanwy
    myles myra myriam myrtle nabeel nabil nabila nadeem nadezhda nadia nadine naeem nafisa naheed
    nahid naima najma nam nana nancy nanette naomi narges narinder nasir nasra nasreen nasrin nat
    natalia natalie natasha nathan nathaniel naveed naveen navjot navneet naz nazia nazir ndidi neal
    ned neelam neena neeraj neha neil nell nellie nenad neris nerys nesta nev neville ngozi nhung
    nia niall niamh nicholas nick nicki nicky nicola nicolae nicolas nicole nicoleta nige nigel
    nihal nikhil niki nikita nikki nikola nikolai nikos nila nilesh nimco nimra nina nisha nishant
    nita nitin njeri nkechi nnamdi noah noel noelle noor nora noreen norma norman norris nuala nuno
    nura nusrat nyasha obi oksana olabisi olamide olayinka ole oleksandr olena olga olive oliver
    olivia ollie olu olufemi olumide olusegun oluwaseun oluwatobi omar omari oona oonagh orla
    orlaith orlando osama oscar osman osvaldo otis ottoline owain owen owusu oyin paddy padma
    padraig paige pam pamela panagiotis paolo parisa parm parminder parveen parvez pascal patience
    patricia patrick patrycja patryk patsy patty paul paula paulette paulina pauline pavel paweena
    pawel pearl pedro peggy penelope penny percival percy perminder perpetua perry petar pete peter
    petra petros phil philip philippa phillip phoebe phyllis pierce pierre piers pietro pilar piotr
    polly poonam poppy prabhjot pradeep prakash pranav prasad precious preeti primrose princess
    prisca priscilla priti priya priyanka przemek przemyslaw pushpa queenie quentin rab rabia rach
    rachael rachel radek radoslaw raf rafael rafal rafiq raheem rahel rahim rahma rahul raj raja
    rajan rajesh rajinder rajiv rajni rajwinder ralph ram rama ramesh ramon rana randeep randolph
    rani ranjit raphael rashid rashida rashpal raul ravi ravinder ray raymond razia razvan rebecca
    reece reena reg reggie regina reginald rehana rekha remi remigiusz rena renata rene renee renuka
    reuben rex reza rhian rhiannon rhoda rhodri rhona rhonda rhys ria ricardo riccardo rich richard
    richie rick rickie ricky rina rishi rita ritu riya riz rizwan rob robbie robert roberta roberto
    robin robyn rod roddy roderick rodney rodrigo roger rohan rohit roisin roland rolf roman romana
    romeo romy ron ronald ronan ronnie rory ros rosa rosaleen rosalie rosalind rosamund rosanna rose
    roseanne rosemarie rosemary rosie roslyn ross rowan rowena roxana roxanne roy roza ruari rubina
    ruby rudi rudolf rufus rukhsana rupal rupert rupinder russ russell ruta ruth ryan ryszard sabah
    sabina sabine sabir sabrina sachin sadaf sade sadia sadie saeed safa saffron safia sagal sahar
    sahra said saif saima sajid sajida sal salah saleem saleha salim salima sally salma salman
    salome sam samaira saman samantha samer sami samia samina samir samira sammy samson samuel sana
    sandeep sandie sandip sandra sandy sangeeta sanjay sanjeev sanna santiago sara sarah saran
    sarita sasha sasikala satinder satnam saul savannah scarlett scott seamus sean sebastian seema
    selam selena selina selma serena sergei sergio serhii seth shabana shabir shabnam shaheen shahid
    shahida shahin shahnaz shahzad shaila shaista shakeel shakil shakira shamim shamima shamso shane
    shanice shannon shanti sharan sharif sharmila sharmin sharon shashi shaun shauna shawn shaz
    shazia sheena sheila shelagh shelley sheree sheryl shilpa shireen shirin shirley shiv shona
    shreya shu shukri shyam sian sibusiso sid sidney siegfried sienna sigrid sikander silvia simon
    simona simone simran sina sinead siobhan sion slawomir sobia sofia sohail soheila solomon
    somchai sonal sonia sonja sonny sophia sophie soraya stacey stacy stan stanislaw stanley stefan
    stefania stefanie stella steph stephan stephanie stephen sterling steve steven stevie stewart
    stu stuart su subhash sudha sue suhail suhayla sukhdev sukhi sukhjit sukhvinder sukhwinder suki
    sultana sumaira suman sumit sundeep sunil sunita sunny suraj suresh surinder surjit surya susan
    susana susannah sushila sushma susie suzan suzanna suzanne suzie sven svetlana swati syd sydney
    syed sylvester sylvia sylvie szymon tabassum tabitha tadeusz tahir tahira tahmina taiwo takumi
    tal talia talib tam tamara tamika tamsin tania tanisha tanveer tanvi tanya tara taras tareq
    tariq tarun tash tasha tasneem tatiana tatyana taylor tayo teagan ted tegan temi temitope tendai
    terence teresa teri terri terry tess tessa tetiana thabo thalia thanh thea thelma theo theodora
    theodore theresa theresia thi thom thomas thuy tia tiago tibor tiffany tilly tim timothy tina
    tinashe tineke tobi tobias toby todd tom tomas tomasz tommy toni tony tope torsten tracey tracie
    tracy trang trev trevor tricia trina trish trisha tristan trudi trudy tuan tudor tunde turlough
    tyler tyrone uche uchenna ugo ulrika uma umair umar una unathi ursula urszula usha usman uzma
    vaishali val valentina valentine valerie van vanda vanessa varsha vasile vasiliki vaughan vera
    vernon veronica veronika vicki vickie vicky victor victoria vijay vikas vikki vikram vimal vina
    vince vincent vinod violet viorel virginia viv vivek vivian vivien vivienne vladimir volodymyr
    vusi wafa wai walid wallace walter wanda wanjiru waqar warren wasim wayne wei wendy wesley
    whitney wiktor wilbur wilf wilfie wilfred will willa willem william willow wilma winifred winnie
    winston wioletta wojciech xavier xiao xin yaa yacoub yan yana yanis yaser yash yasin yasmeen
    yasmin yasmina yasser yaw yemi yetunde yevgenia yi ying yohannes yolanda yosef yoshi youssef
    yuki yun yuri yusef yusra yusuf yvette yvonne zac zach zachary zack zadie zafar zaheer zahid
    zahida zahir zahra zain zainab zak zakaria zakir zaneta zara zarina zayn zbigniew zdenka zeb
    zeenat zeeshan zena zeynep zia zinaida zoe zofia zoltan zsofia zubair zuleikha zulfiqar zuzanna
    """
GIVEN_NAMES = frozenset(_WRITTEN.split())
# Of them, those that are a word, a month or a place: alone they say nothing.
_WORDS_TOO = """
    alba amber angel angelica april art autumn basil bay bill blessing brook chad charity chelsea
    cherry christian clay cliff comfort coral daisy dale dawn dean devon don eden eve faith fern
    flora florence gene gift glen grace grant harrison hazel heath heather holly honor hope iris ivy
    jan jay jean jesus jordan joy jude june junior kay kent kin krishna laurel lily link love mali
    mar marina mary max may mercy nelson noel noor oasis olive patience pearl penny perry pierce
    polly poppy precious preston primrose princess ram rex rich rod roman rose rowan ruby russell
    saffron said sandy sierra sonny sterling summer sunny sydney trinity tudor tyrone val van victor
    victoria violet virginia wesley will willow winston
    """
WORDS_TOO = frozenset(_WORDS_TOO.split())
