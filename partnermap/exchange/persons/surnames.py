"""Family names that are common in Britain and are hardly ever the name of a body or a place."""

from __future__ import annotations

_WRITTEN = """
    abbas abbott abdi abdullah abdullahi abebe abiola abubakar acheampong adams adamson addo adebayo
    adeleke adesanya adeyemi adjei afolabi agarwal agbaje aggarwal ahmad ahmadi ahmed ainsworth
    aitken ajayi akande akhtar akram al-ali albrecht aldridge alexander alexiou ali allen allison
    amadi ampofo anand anderson andrews ansah ansari appiah archer armstrong arnold arora arshad
    asante ashdown asif aslam astley atkins atkinson attwood awan awuah ayub aziz babar badmus
    baggott bailey bains baker balogun banda banerjee baptiste barker barlow barnes barnett barrett
    barton basra bassi bates batty baxter beaumont beckett begum bennett benson bentley berry bhatt
    bhatti bhogal biggs birch bishop blackburn blake bloggs boakye boateng bolton booth bowen bowers
    bowles boyd boyle bradley bradshaw brady braithwaite bray brennan brewer briggs brooks brown
    browne browning bruce bryant buchanan buckley bukowski bull bullock burgess burke burns butcher
    butler butt byrne calderon caldwell callaghan cameron campbell carey carr carroll carter
    cartwright castillo chadwick chakraborty chambers chan chana chandler chang chapman charles
    chatterjee chaudhary chaudhry chauhan cheema chen cheng cheung chhabra chigumba chikwanha choi
    chong choudhury chowdhury christou chu chukwu chung clark clarke clayton clements clifford cohen
    coker cole coleman coles collier collins connolly connor conway cook cooke cooper corbett costa
    costello coulibaly cowan cox craig crawford crompton cross crossley crowther cruz cummings
    cunningham curran curtis dabrowski dacosta dahir dalton daly daniels danso darko das davenport
    davey davidson davies davis dawes dawson day deacon dean deol dhaliwal dhanda dhillon diallo
    dias dickinson dillon diop dixon doherty dolan donald donaldson donnelly donovan dosanjh douglas
    dowling downes doyle draper driscoll dube duffy duncan dunne duong duxbury dyer eastwood edwards
    egan ekwueme elliott ellis emmanuel english eriksson essien evans ezeh fagan fairclough farah
    farooq farrell faulkner fawcett fearon fennimore ferguson fernandes fernandez ferreira field
    fielding finch finlay finnegan fisher fitzgerald fitzpatrick fleming fletcher flynn foley forbes
    forster foster fowler fox francis franks fraser freeman frost fry fuller gallagher gandhi garcia
    gardiner gardner garner gebre george georgiou ghosh gibbons gibbs gibson gilbert gill gillespie
    glover godfrey goldberg golding goldstein gomez gonzalez goodwin gordon gough gould graham
    grainger greaves greenwood gregory grewal griffin griffith griffiths grimshaw gunn gupta gurung
    guzman habib haider hakimi halloran hamid hamilton hammond hancock hanif haq haque hardcastle
    harding hardy harman harper harris harrison hartley harvey hasan hashemi haskins hassan hastings
    hawkins hayes haynes hayward heath henderson henry hepburn herbert hernandez hewitt hickey hicks
    higgins hill hilton hinds hirst ho hobbs hodgson holden holland holloway holmes holt hooper
    hopkins horton hossain hosseini howard howarth howe howell howells hudson huggins hughes
    humphreys humphries hunt hunter huq hurst hussain hussein hutchings hutchinson hutchison huynh
    hyde ibrahim idowu igwe ingham ingram iqbal islam ismail ivanov iwu jackson jacobs jagpal jama
    jamal james jamieson janjua jankowski jarvis jassal javed jeffries jenkins jennings jensen johal
    johansson johns johnson johnston johnstone jolly jones jordan joseph joshi joyce judge kacprzak
    kaczmarek kahn kakar kamara kaminski kandola kang kapoor karim katz kaur kavanagh kay kaya keane
    kearney keating keegan keen kelly kemp kendall kennedy kenny kent keogh kerr khalid khalil khan
    khatun kibet kiernan kilic kim king kirby kirk kirkham knight knowles koh kovacs kowalczyk
    kowalski krasniqi krawczyk kumar kwarteng lacey lad lam lamb lambert lancaster lane langley lau
    law lawal lawrence lawson le leach lee leech leigh leung levy lewandowski lewis li lim lin
    lindqvist lindsay lister little liu lloyd lo logan long lopez low lowe lucas lund lyons
    macdonald macintyre mackay mackenzie macleod madden maguire mahal mahmood mahmoud mahoney
    maitland malhotra malik mann manning mannion marsden marsh marshall martin martinez masih mason
    massey masters matharu mathew mathews matthews mavuso may mbeki mccann mccarthy mcdermott
    mcdonald mcgrath mcgregor mcguire mcintosh mckay mckenna mckenzie mclaughlin mclean mcmahon
    mcnally meehan mehmood mehta mendes mensah mercer metcalfe miah middleton miles mills milne mir
    mirza mishra mistry mitchell mohamed mohammed mohamud molloy moloney montgomery moon moore moran
    moreno morgan morris morrison mortimer morton moss moyo mubarak muhammad mukherjee muldoon
    mullen mullins munro murphy murray musa mustafa mwangi myers nadar nadeem nagra nair nash nasir
    nawaz naylor ncube ndlovu neal neale nelson newman newton ng nguyen nicholas nicholls nichols
    nicholson nielsen nixon njoroge nkosi noble nolan noor norman norris norton nowak nunn nur
    nuttall nwosu nyathi nye oakley obi odonnell ogden ogunleye okafor okeke okonkwo okoro oladipo
    oliveira oliver ollerenshaw omar omotoso onyango opoku osei oshea osman osullivan owen owens
    owusu oyelaran ozturk padgett page palmer pandey pandit papadopoulos park parker parkin
    parkinson parmar parry parsons patel paterson pathak patterson pattinson payne pearce pearson
    pereira perez perkins perry peters petrov pham phillips pickering pillai pinder pinto piotrowski
    platt pollard ponsonby poole popa popescu potter powell power pratt prentice preston price
    pringle pritchard prys pugh purcell quaye quigg quigley quinn qureshi rafiq rahman raja rajan
    raman ramirez ramos ramsay ramsden randall randhawa rao rashid rathod rauf rawlings redmond reed
    rees reeves regan rehman reid reilly reyes reynolds rhodes riaz richards richardson richmond
    ridley riley rimmer ritchie rivera roberts robertson robinson robson rodgers rodrigues rodriguez
    rogers romero rooney rose ross rossi rowe rowland rowley roy rudge russell russo ryan saab sadiq
    saeed sahota saini sajid salah saleem sanchez sanders sanderson sandhu sangha santos sarkar
    saunders savage schmidt schneider schofield scott sellers sequeira sesay sethi shah shahid
    shaikh shannon sharif sharma sharp sharpe sharples shaw sheikh shepherd sheppard sheridan
    sherwood shin short siddiqui sidhu silva simmons simms simpson sims sinclair singh sithole
    skinner slater small smart smith smyth sohal solomon somerville sousa spencer spooner stafford
    stanley stephens stephenson stevens stevenson stewart stirling stokes stone stott stringer
    strong stuart stubbs suleiman sullivan summers sutcliffe sutherland sutton swift sykes szabo
    szymanski tahir tan tanaka tang tariq tarrant tate taylor tesfaye thackray thapa thomas thompson
    thomson thornton thorpe tiwari todd tolley tomkins tomlinson toure townsend tran traore tremblay
    trevithick truong tucker turnbull turner tyler tyson uche uddin udoh umar usman vance varghese
    vaughan venn verma vickers villanueva vincent virdee vo vu wade wainwright wakefield walker
    wallace wallis walsh walters walton wang waqar warner warren warsame waters watkins watson watts
    webb webster wells welsh west weston whalley wheeler whelan white whitehead whitehouse whittaker
    wiggins wilcox wilkes wilkins wilkinson williams williamson willis wilson winstanley winter
    winters wisniewski wojcik wolfe wong wood woodcock woods woodward wooldridge worrall worthington
    wright wu wyatt xu yang yates ye yeung yildiz yilmaz yong yousaf youssef yusuf zafar zahid zaman
    zhang zhao zheng zhou zielinski zimmerman
    """
SURNAMES = frozenset(_WRITTEN.split())
