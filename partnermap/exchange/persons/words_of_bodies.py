"""Words that names of bodies and places have, and names of persons hardly ever."""

from __future__ import annotations

import re
from functools import lru_cache

from partnermap.loader.persons import is_of_a_body

_WRITTEN = """
    abbey ability able abuse access accommodation achieve act action active activities activity
    addiction adult adults advance advisory advocacy affairs african afro ageing agenda aim aims
    allotment allotments ambulance analytics anchor and animal annex annual appendix apprenticeship
    apr aquatics archdeaconry archive archives are armed asian aspire assembly assist assistance
    assoc asylum at athletic athletics audit aug august autism autistic awaken awareness babies baby
    back badminton band bangladeshi baptist barbers barnardo's barristers basilica basketball baths
    bbc beacon befriending behaviour behind believe benefice benefits bereavement better beyond bid
    bikes bingo birth black blind blue bma book books bowling bowls boxing branch breakfast
    breakthrough breathe brethren bridge bridges bright brighter britain british broadband
    broadcasting brotherhood builders building buildings bureau bursary bus buses business
    businesses businessmen busy bvsc cab cabinet cadets cafe camhs campaign campaigns canal cancer
    canoe capital car carer caribbean cars castle cat caterers catering catholic cats cbs ccg cctv
    celebrating central chance change changes chaplaincy chapter charitable chemists chess chest
    child childcare childminders children childrens chinese choices choir choral christ christian
    christians christmas church churches cic cinema cio circle citizen citizens civil classes clay
    clean climate clinical cllrs clubs co co-operative coaching coalition coast coffee cohesion
    collective college colleges comm commerce commissioner commissioners commissioning common
    commons comms communist communities companies compass complex concert confederation conference
    connected connecting connection connections connexions conservation conservative constabulary
    construction consultancy consulting consumer contact convent cooperative coproduction corner
    corporate corporation corps correctional councillor councillors counselling country countryside
    court courts craft crafts cranstoun create creative creatives credit credits crematorium crew
    cricket crime criminal crisis crown cruse cultural culture customer cvs cycle cycling cyrenians
    dads dance data day deaf deafblind deal deanery debt dec december defence delivery dementia
    democracy democratic dental dentists deprivation design detached development diabetes digital
    dignity diocese dioceses direct director directors disabilities disability disabled diversity
    diwali dog dogs domestic door doors drama dream drive drop drug drugs dwp early earth east
    easter eastern eco ecology economic economy ecumenical education educational eid elders
    electoral emergency emmaus empire employability employers employment empower empowered
    empowering enable enabling energy engage engagement engineering engineers english enterprises
    environment environmental epilepsy equal equalities equality equine erasing estate estates
    ethnic eu evangelical events evergreen every everyone exchange experience expert experts explore
    explorers express fabric fair fairness faithful falls fans fatherhood fathers feb february feel
    female festival fields figure figures film finance financial first fish fitness flats flood
    floods flower flowers focus folk foodbank foodbanks football force forces forest forestry forge
    forgotten forums forward foster fostering foundations foundry four foyer free freedom fresh fri
    friday friend friendly friendship fuel fun funders funding funds furniture future futures
    gallery games gap garden gardeners gardening gardens gas gateway gender general generation
    generations girl girlguiding girls global gmb gold golden golf governance governors gp graduates
    grange grants grassroots great greater green grid ground groundwork grow growers growing growth
    guide guides guiding guild gurdwara gym gypsy habitat hands harbour harm harmony harvest haven
    head healing healthier healthwatch healthy hear hearing heart hearts helping hereford heritage
    hide high higher highway highways hills hindu historic historical history hm hmp hockey holiday
    holidays holistic home homecare homeless homelessness homestart honour hope horizon horizons
    horticultural hostel hotel house housebound household houses hubs human humane humanists hundred
    hunger hwb icb icp ics identity image impact improve improvement in inc include inclusive income
    incorporated independence independent india indian industrial industries industry inequalities
    inequality infant information initiative initiatives inn innovation insight inspire inspired
    instrument insurance integrated integration intelligence inter interfaith intermediate internal
    investment iranian iraqi irish islamic island item jan january jewish job jobcentre jobs joint
    journey joyful jsna jubilee jul july jun june junior justice kashmiri keepers key kids kinship
    kitchen knit knitters kooth kurdish lab labour ladies lads lake lamp land landlords lane
    language languages last later latin latino laundry law leader leadership league learners
    learning legal leisure lep lesbian letting lgbt lgbtq lgbtq+ liaison liberal liberty libraries
    licensing life lifeboat lifeline lifelong lifestyle lifestyles light lighthouse lighting link
    linking listening literacy literary little live liveable lives living lloyds llp loan local
    localities locality lodge logistics london lottery lounge love lsp ltd lunar lunch lung made
    mainstream maintenance makers making male management manor march marine maritime market
    marketing markets mason masonic maternity mates matter mayor meals media mediation medical
    medication medicine meeting member members memorial memory men men's mencap mental mentor
    mentoring mentors messengers methodist metro metropolitan micro middle midland midlands migrant
    migrants milestone military mill mills mine ministry minorities minority minster minutes mobile
    mobility model moment mon monastery monday money monthly morale morning mosaic mosque mothers
    motor mountain move movement moving mp multi municipal muscular museums music muslim mutual
    myhome nacro nation national nations nature nav navigators need needs neighbourhoods neuro
    neurodiversity neurological new newcomers news next nhs night nomad non none north
    northeast northern northwest nov november now nspcc nurse nursery nurses nursing
    nurture nutrition oak oasis occupational oct october of off offenders offer officer older on one
    online open opera operations opportunities opportunity options orange orbit orchard orchestra
    org other our out outdoor outdoors outreach outside outward over overcome owners pace page pain
    painters pakistani palliative pals pantry paper paralympic parent parental parenting parishes
    park parkinson's parks part participation partner partnering partnership path pathway pathways
    patient patients peace peak peer pensioners pentecostal people's peoples per performance
    perinatal personal pets pharmacies pharmacy phoenix phone photographic physical picture pilgrim
    pilot pioneer pioneers planet planners planning plant plastics platform play players playgroup
    playhouse playing plc pledge plus poetry point police policing policy polish political pool poor
    pop port positive post potential poverty power practical prayer pre pregnancy presbyterian
    preschool press prevention pride primary prince's priory prison prisons private pro probation
    procurement producers production productions professional professions programmes progress
    projects promotion property prospects prosper prosperity prostate protect protection providence
    provider providers psychology pta public publishing punjabi pupil purple quaker quality quarter
    quarterly queer quest quilters quilting race racial radical radio raf rail railway rainbow raise
    ramadan ramblers rambling rangers rape rare rcn reach reaching reading ready real rebuild
    reconnect recovery recruitment recycling red reference reform refugee refugees regeneration
    regional registered registration rehab rehabilitation religion religious remap renewal repair
    reps rescue research resettlement residential residents resilience resource resources respect
    respite restoration restorative restore retail retired revenues revival right rights rise rising
    river rnib rnid road rock rocks roma romanian room rooms rooted roots rotary route rover rowing
    royal rspb rugby run runners rural safe safer safety saint salvation sanctuary sand sands
    sandwich sat saturday save savers school schools science scope scout scrutiny sea seaside seat
    second section sector secure security seeds seekers send senior seniors sense sept september
    sessions settlement sewing sexual shadow shared sharing sharp shed sheds shelters shift shine
    ship shire shires shoes shop shopmobility shops side sight sign signpost sikh silver simple sing
    singers single sisters site sixth skills sky sleeping slow small smile soccer social socialist
    socialists society solar solicitors solidarity somali somewhere song sound sounds south southern
    space spaces spark speak speakup special specialist spectrum speech spiritual sports spot spring
    spurgeons squad square stable staff stage star stars start station statutory stay step steps
    stitch stone stop storage stories story strategic strategy stream street streets strength stride
    stroke stroll strong stronger students studio studios study sub substance success sudanese
    summer summit sun sunday sunrise sunshine supplies supported sure surgeries survive survivor
    survivors sustain sustainability sustainable swim swimming switch symphony synagogue syrian
    table takeaway talent talk talking tamil task teacher teachers teaching team teams tech
    technical technology teenage telecare television ten tenancy tenant tenants tennis term terms
    the theatres therapies therapy think third thrive thriving thu thurs thursday tide tides tigers
    time toddler toddlers together toolbox tools top tots touch touring tourism towards tower towns
    townswomen toy toys tra track trade traders trades tradesmen traffic trail trails training trans
    transform transformation transition transport travel traveller travellers treatment tree trees
    tribe tribunal troops trustees tue tues tuesday tuition turkish turn turning twenty two u3a uk
    ukrainian umbrella un unemployed unicef unified uniform unions unison unity universal
    universities university up upon urban usa user utilities vaccination vale valley valleys values
    van vcs vcse vegan venture ventures veterans veterinary vets vibe victim victims vietnamese
    viewpoint views village villages violence visibility vision visual vital viva vocational
    volleyball volunteering vulnerable walk walkers walking wardens warm warmth waste watch water
    watersports waterways wave waves way ways we web wed wednesday week weekly welcome well wellness
    wells wellspring welsh west western wheels whole wi widows wild wildlife willow window winds
    wing winter wise with within without witness woman women womens wonder wonderful wood woodcraft
    woodland woodlands woodworkers wool word work workers workforce workplace workshop workshops
    world worlds worship writers yard yellow yes ymca yoga yorkshire you your yours youthful ysbyty
    ywca zero zone zones zoo
    """
# Names of many people, too: alone after a given name they say nothing of a body.
_NAMES_TOO = """
    abbey ball band bank banks birch bishop black bright brook care castle chambers chance chapel
    church clay clean close college court cricket cross day dean east english fair farm fields fire
    first fish food forest foster free friend gale garden gardens gold golding good grange grant
    great green ground grove hall hart heath high hill hills holiday home homes hope house irish
    kings kitchen lake lamb land lane law light link links little london long love lunn manor market
    mason mill mills mole moon music new noble north oak page parish park parks pass peace place
    play pool poor power powers price pride rich right rivers road rock rose royal salt sands school
    sharp short small smart song south speed sport spring star stone story street strong summer
    summers swift temple tower town treat tree trees turn vale walk ward water waters way webb week
    well wells welsh west wild wing winter wise wood woods word work world young youth
    """
_WORDS, _PEOPLE_TOO = (frozenset(each.split()) for each in (_WRITTEN, _NAMES_TOO))
# Of them, those that a text about a place has after a given name: 'at Ruth House'.
_PREMISES = """
    abbey castle chapel church close college court farm fields garden gardens grange grove hall home
    homes house kitchen lane manor market mill mills parish park place road school square street
    temple tower way
    """
_OF_PLACES = frozenset(_PREMISES.split())
_ENDS = re.compile(
    r".{2,}(?:tions?|sions?|ments?|ness|ships?|ities|ility|ivity|ings?|ists?|isms?|ology|ics|works"
    r"|line|watch|space|spaces|makers?|workers|keepers|seekers|goers|lovers|carers|users|leaders"
    r"|neers?|able|ible|ful|based|wide|care|aid|link|bank|house|centre)\Z"
)


@lru_cache(maxsize=20_000)
def is_a_word_of_bodies(word: str) -> bool:
    """Whether a word stands in names of bodies: ``arts``, ``foodbank``, ``action``."""
    low = word.casefold().replace("\u2019", "'").strip(".")
    return low in _WORDS or low.removesuffix("'s") in _WORDS or is_of_a_body(low)


@lru_cache(maxsize=20_000)
def ends_like_a_thing(word: str) -> bool:
    """Whether a word has an ending of things that are done: ``Befriending``, ``Gardeners``."""
    return bool(_ENDS.match(word.casefold()))


def is_a_name_too(word: str) -> bool:
    """Whether a word of bodies is a family name, too: ``Young``, ``Hall``, ``Ward``."""
    return word.casefold() in _PEOPLE_TOO


def is_of_premises(word: str) -> bool:
    """Whether a word is one of buildings and streets, although some people are called so."""
    return word.casefold() in _OF_PLACES
