"""Bodies that are called like a person, and places: what a name alone must not be taken for."""

from __future__ import annotations

_BODIES = """
    ada lovelace|barnardos|beth johnson|betty blue|daisy chain|duncan lewis|elizabeth fry
    |elizabeth finn|ernst young|florence nightingale|francis crick|grace hopper|guru nanak
    |harvey nichols|jo cox|john lewis|john muir|joseph rowntree|josiah wedgwood|julian house
    |laura ashley|leonard cheshire|macmillan|marie collins|marie curie|marie stopes|martha trust
    |mary seacole|mothers union|nelson mandela|norman laud|octavia hill|papworth|paul hamlyn
    |robert owen|rosa parks|ruth hayman|sam beare|st john ambulance|sue lambert|sue ryder
    |suzy lamplugh|terrence higgins|thomas coram|thomas pocklington|tony blair|vincent de paul
    |william sutton|winston churchill|anthony nolan|allan carr|kerry group|simon community
    |marks spencer|rolls royce|ben nevis|jon snow|arthur rank|peter bedford|peter tatchell
    |andrews simon|alexandra rose|emmaus|stephen lawrence|damilola taylor|anne frank|jane austen
    """
WELL_KNOWN = frozenset(" ".join(each.split()) for each in _BODIES.replace("\n", " ").split("|"))

# Towns, counties and regions, as words of their names; a family name that is one stays out.
_PLACES = """
    aberdeen aberdeenshire accrington aldershot andover anglesey anglia antrim armagh ashford
    aylesbury ayr ayrshire banbury bangor barking barnet barnsley barnstaple barrow basildon
    basingstoke bath battersea bedford bedfordshire belfast berkshire berwick beverley bexhill
    bexley birkenhead birmingham blackpool bognor bolsover bootle boston bournemouth bracknell
    bradford braintree brent brentwood bridgend bridgwater bridlington brighton bristol brixton
    bromley bromsgrove buckinghamshire burnley bury buxton caerphilly calderdale camberwell
    cambridge cambridgeshire camden cannock canterbury cardiff carlisle carmarthen castleford
    chatham chelmsford cheltenham cheshire chester chesterfield chichester chippenham chorley
    cleveland cloverley colchester conwy copeland corby cornwall cotswold coventry crawley crewe
    croydon cumbria dacorum darlington dartford dartmoor derby derbyshire derry devon dewsbury
    doncaster dorchester dorset dover dudley dulwich dundee durham ealing eastbourne eastleigh
    edinburgh enfield epping epsom essex europe evesham exeter exmoor falkirk falmouth fareham
    farnborough fenland fife flintshire folkestone fylde gateshead gillingham glamorgan glasgow
    gloucester gloucestershire gosport grantham gravesend greenwich grimsby guildford gwynedd
    hackney halifax halton hammersmith hampshire haringey harlow harrogate harrow hartlepool
    hastings havering hereford herefordshire hertford hertfordshire heywood hillingdon hinckley
    hounslow huddersfield hull humber huntingdon huntingdonshire inverness ipswich islington
    keighley kenilworth kensington kettering kidderminster kirklees knowsley lambeth lanarkshire
    lancashire leeds leicester leicestershire leominster lewisham lichfield lincolnshire liverpool
    lothian loughborough lowestoft luton macclesfield maidenhead maidstone maldon malvern manchester
    mansfield margate medway mendip mersey merseyside merthyr merton middlesbrough middlesex
    midlothian morecambe morley newark newbury newcastle newham newmarket newport norfolk
    northampton northamptonshire northumberland northumbria norwich nottingham nottinghamshire
    nuneaton oldham otley oxford oxfordshire paisley pembrokeshire pendle penrith penzance perth
    peterborough plymouth pontefract poole portsmouth powys ramsgate reading redbridge redcar
    redditch redhill reigate renfrewshire rochdale rochester rossendale rotherham rugby runcorn
    runnymede rushcliffe rutland salford salisbury sandwell scarborough scotland scottish scunthorpe
    sefton selby sevenoaks sheffield shetland shrewsbury shropshire skegness skipton slough solent
    solihull somerset southampton southend southport southwark spelthorne staffordshire stevenage
    stockport stockton stoke stratford stroud suffolk sunderland surrey sussex swale swansea swindon
    tameside tamworth taunton teesside telford thames thanet thurrock tonbridge torbay torfaen
    torquay tottenham trafford truro tunbridge tyne tyneside ulster upon uttlesford wakefield wales
    wallasey walsall waltham wandsworth warrington warwick warwickshire watford waveney wealden
    wearside westminster weymouth whitby whitehaven wigan wight wiltshire wimbledon winchester
    windsor wirral wokingham wolverhampton worcester worcestershire workington worthing wrexham
    wycombe yeovil york
    """
PLACES = frozenset(_PLACES.split())
