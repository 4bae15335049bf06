"""Invented people with names of all origins, and bodies whose names do not say what they are."""

from __future__ import annotations

_PEOPLE = """
    Harjit Bains | Marcus Thackray | Peggy Ashdown | Moira Keane | Bev Coker | Kayleigh Stott |
    Owen Prys | Suki Amadi | Tim Astley | Ewa Kowalczyk | Yusuf Rashid | Hodan Warsame | Sheila
    Duxbury | Priya Raman | Dev Patel-Moss | Colin Tebb | Errol Vance | Oksana Hnatiuk | Florin
    Ciobanu | Zoë Lindqvist | Doreen Platt | Bill Fogg | Keith Rudge | Lucy Crane | Sandra Pike
    | Giles Overbury | Tanya Lisle | Gemma Lund | Fern Halloran | Trevor Nye | Sarah Young |
    Simon Ward | Harry Hall | Jennifer Park | Ji-ho Park | Mark Church | Grace Temple | Alan
    House | Rosie Street | Tom Banks | Oluwaseun Adebayo | Chukwuemeka Okonkwo | Ngozi Eze |
    Kwame Boateng | Abena Mensah-Bonsu | Adaobi Nwosu | Babajide Ogunleye | Tolu Fashola | Efe
    Omoregie | Folasade Akinwande | Mohammed Iqbal | Saima Hussain | Abdul-Rahman Miah |
    Rukhsana Begum | Shazia Mirza | Farooq Ahmed | Nasreen Akhtar | Tariq Mahmood | Ghulam
    Rasool | Zulfiqar Bhatti | Gurpreet Kaur | Manjit Singh Dhillon | Balwinder Gill | Jaspal
    Sohal | Amrik Purewal | Sukhdeep Nijjar | Kulwant Rai | Parminder Bhogal | Davinder Atwal |
    Rajinder Sangha | Deepa Krishnamurthy | Venkat Subramanian | Anjali Deshpande | Rohan Mehta
    | Nilesh Vaghela | Hansa Chudasama | Kirit Solanki | Meera Iyer | Sunil Wickramasinghe |
    Tharshini Sivakumar | Nguyen Thi Hoa | Tran Van Minh | Wei Zhang | Xiuying Li | Ka-Wai
    Cheung | Siu Ling Chow | Hiroko Yamamoto | Min-jun Kim | Somsak Chaiyaporn | Maricel Santos
    | Agnieszka Wiśniewska | Tomasz Zieliński | Katarzyna Nowak | Bartłomiej Szczepański | Ionuț
    Dumitrescu | Mihaela Stoica | Rūta Kazlauskienė | Jānis Bērziņš | Dragan Petrović | Zsófia
    Horváth | João Figueiredo | Inês Carvalho | Lucía Fernández | Giuseppe Esposito | Dimitris
    Karagiannis | Elif Yildirim | Mehmet Özdemir | Fatemeh Rezaei | Behrouz Tehrani | Dilnoza
    Karimova | Tekle Haile | Selamawit Tesfaye | Abdirizak Farah | Ifrah Jama | Khadra Omer |
    Yohannes Berhane | Tendai Moyo | Rutendo Chigumba | Thandiwe Dlamini | Nomvula Khumalo |
    Siôn Llewelyn | Angharad Gwynne | Rhodri ap Huw | Cerys Bevan | Eilidh MacAskill | Ruaridh
    Drummond | Mhairi Gilchrist | Caoimhe Ní Bhriain | Padraig O'Toole | Siobhán McGlinchey |
    Delroy Grizzle | Marcia Pinnock | Winston Gayle | Yvonne Bogle | Clifton Braithwaite |
    Hyacinth Plummer | Leroy Maragh | Beverley Facey | Desmond Lawes | Shanice Gooden | Moshe
    Friedlander | Rivka Abelson | Shimon Teitelbaum | Esther Grosskopf | Devorah Lustig | Jemima
    Ponsonby-Fyfe | Tarquin Beauchamp | Araminta de Courcy | Hugo van der Berg | Ludovic St
    Aubyn | Dot Hargreaves | Maud Entwistle | Wilf Ramsbottom | Ethel Higginbotham | Norris
    Clegg | Beryl Arkwright | Cyril Shufflebotham | Elsie Grimshaw | Walter Heap | Nellie Clough
    | Kai Merrick | Jayden Pickles | Skye Tattersall | Brooklyn Yates | Tyler Raistrick | Ocean
    Varley | Indigo Frith | Ellis Bagnall | River Sugden | Phoenix Hepworth | Alex Fry | Sam
    Bird | Chris Moon | Pat Lovelace | Jo Pinder | Robin Wren | Terry Beckwith | Lee Farrant |
    Jordan Stokoe | Frankie Dunnock | J. Ollerenshaw | A Mbeki-Howard | R. K. Narayan | P
    Ashdown | D.J. Fellowes | Hannah B. Croft | Mary Ann Sweeney | John Paul Devlin | Abu Bakr
    Siddique | Maria del Carmen Ortega | Wasim Butt | Nadiya Chowdhury | Forida Khatun |
    Shofiqul Islam | Monwara Ullah | Ranjit Atkar | Ojasvi Tripathi | Svitlana Bondarenko |
    Andriy Tkachuk | Olena Shevchenko
    """
_BODIES = """
    Age Wexborough | Tidewater Arts | Healthwatch | Mind | Kooth | Marie Curie | St John
    Ambulance | Turning Point | Change Grow Live | Crisis | Shelter | Scope | Sense | Mencap |
    Barnardo's | Emmaus Leeds | Centrepoint | Stonewall | Refuge | Samaritans | Relate | Cruse |
    Home-Start | Sue Ryder | Macmillan | Leonard Cheshire | Mermaids | Nacro | Catch22 | St
    Mungo's | Depaul UK | Groundwork | Sustrans | Switchback | Body & Soul | Grand Junction |
    Black Minds Matter | Forward Leeds | Leeds Mencap | Carers Leeds | Zest | Space2 |
    Touchstone | Hamara | Getaway Girls | BARCA-Leeds | GIPSIL | Dial Leeds | Feel Good Factor |
    Slung Low | Holbeck Together | Bramley Elderly Action | Simon on the Streets | Basis
    Yorkshire | Women's Lives Leeds | Humankind | Waythrough | We Are With You | Together Women
    | Behind Closed Doors | Chapel FM | Heads Together | Hyde Park Source | Seagulls Reuse |
    Skippko | Leeds Rhinos | Skelton Grange | Kirkgate Centre | Meanwood Valley Urban Farm |
    Burley Lodge | Caring Together | Sunshine and Smiles | Candlelighters | Martin House |
    Wheatfields | Solace | PAFRAS | Damasq | Racial Justice Network | Voices Foundation | Black
    Country Touring | Sandwell Irish | Agewell | Ileys | Murray Hall | Kaleidoscope Plus | Cape
    | Bethel Doula | Flourish | Aquarius | Anawim | Saheli | Narthex Sparkhill | Ashiana | Karis
    Neighbour Scheme | Compass Support | Father Hudson's Caritas | Trident Reach | Living Well
    UK | Umbrella Medical | Open Door | Pause | Malachi | Spitfire Services | Gateway Family
    Services | Big Local | Moseley Exchange | Loaves N Fishes | Betel UK | Cornerstone |
    Incredible Surplus | Real Junk Food | Fareshare Midlands | Men's Shed | Knit & Natter |
    Silver Surfers | Golden Oldies | Tuesday Lunch Bunch | Bumps and Babies | Little Sprouts |
    Warm Hub | Young Carers | Autism Together | Dimensions | Rethink | Rainbow Rovers | Polish
    Saturday School | Wexborough Pride | Deaf Wexborough | Green Wexborough | Carers Wexborough
    | Sight Loss Wexshire | Shelter Bridge Wexborough | Northgate Knitters | Roma Voices
    Wexborough | St Barnabas' Toddlers | Birmingham Settlement | Midland Heart | Shard End
    Gardeners | Focus Birmingham | Aspire & Succeed | Forward Carers | Citizens Advice | Victim
    Support | Jobcentre Plus | Clarion Housing | Grace Church | Victoria Hall | Hope House |
    Elim Pentecostal | Jubilee Church | Potters House | Canal & River Trust | Wheels for All |
    Bright Stars | Busy Bees | Tiny Tots | Stepping Stones | Cosy Corner | Friendly Faces | Over
    60s | Chatty Cafe | Grow It | Dig In | Veg Out | Bike Back | Wild Ones | Mums Matter |
    Andy's Man Club | Walking Pals | Second Chance | New Leaf | Fresh Start | Blue Door | Red
    Balloon | Purple Patch | Yellow Submarine | Orange Tree | White Ribbon | Iron Horse | Stay
    Put | Care & Repair | Good Things | Good Gym | Park Run | Couch Potatoes
    """
PEOPLE, BODIES = (
    [" ".join(each.split()) for each in written.split("|")] for written in (_PEOPLE, _BODIES)
)
