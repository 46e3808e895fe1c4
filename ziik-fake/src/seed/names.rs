//! Invented people are put together from these: how a name is written, and how it looks in an
//! e-mail address.

use std::collections::BTreeMap;

use crate::random::Random;

/// Invents people, no two with the same e-mail address.
#[derive(Debug)]
pub(crate) struct People {
    domain: &'static str,
    /// How many have an address before its number.
    taken: BTreeMap<String, u64>,
}

/// Somebody's name and e-mail address.
pub(crate) struct Named {
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: String,
}

impl People {
    pub(crate) fn at(domain: &'static str) -> Self {
        Self { domain, taken: BTreeMap::new() }
    }

    pub(crate) fn next(&mut self, random: &mut Random) -> Named {
        let (first_name, first_ascii) = *random.pick(&FIRST);
        let (last_name, last_ascii) = *random.pick(&LAST);
        let address = format!("{first_ascii}.{last_ascii}");
        let taken = self.taken.entry(address.clone()).or_insert(0);
        *taken += 1;
        let number = if *taken == 1 { String::new() } else { format!(".{taken}") };
        Named {
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            email: format!("{address}{number}@{}", self.domain),
        }
    }
}

const FIRST: [(&str, &str); 48] = [
    ("Aino", "aino"),
    ("Åsa", "aasa"),
    ("Bartosz", "bartosz"),
    ("Beatriz", "beatriz"),
    ("Björn", "bjoern"),
    ("Chiara", "chiara"),
    ("Dilnoza", "dilnoza"),
    ("Eero", "eero"),
    ("Eglė", "egle"),
    ("Élodie", "elodie"),
    ("Emil", "emil"),
    ("Fatima", "fatima"),
    ("François", "francois"),
    ("Freja", "freja"),
    ("Giorgos", "giorgos"),
    ("Hạnh", "hanh"),
    ("Hyun-woo", "hyun-woo"),
    ("Ingeborg", "ingeborg"),
    ("İpek", "ipek"),
    ("Jānis", "janis"),
    ("Jelena", "jelena"),
    ("João", "joao"),
    ("Jürgen", "juergen"),
    ("Kaja", "kaja"),
    ("Kwame", "kwame"),
    ("Léa", "lea"),
    ("Łucja", "lucja"),
    ("Mads", "mads"),
    ("Maja", "maja"),
    ("Márton", "marton"),
    ("Mei", "mei"),
    ("Mikko", "mikko"),
    ("Nadia", "nadia"),
    ("Nora", "nora"),
    ("Oluwaseun", "oluwaseun"),
    ("Oskar", "oskar"),
    ("Priya", "priya"),
    ("Rasmus", "rasmus"),
    ("Roísín", "roisin"),
    ("Søren", "soeren"),
    ("Šárka", "sarka"),
    ("Tomás", "tomas"),
    ("Veera", "veera"),
    ("Yusuf", "yusuf"),
    ("Zsófia", "zsofia"),
    ("Δήμητρα", "dimitra"),
    ("Þórdís", "thordis"),
    ("Олена", "olena"),
];

const LAST: [(&str, &str); 44] = [
    ("Adeyemi", "adeyemi"),
    ("Almås", "almaas"),
    ("Bakker", "bakker"),
    ("Bērziņš", "berzins"),
    ("Birk", "birk"),
    ("Çelik", "celik"),
    ("Dahl", "dahl"),
    ("D'Amico", "damico"),
    ("Dvořák", "dvorak"),
    ("Ek", "ek"),
    ("Fløe", "floee"),
    ("Garnier", "garnier"),
    ("Gómez Ruiz", "gomez.ruiz"),
    ("Grønning", "groenning"),
    ("Hakala", "hakala"),
    ("Haugland", "haugland"),
    ("Järvi", "jaervi"),
    ("Kask", "kask"),
    ("Kowalczyk", "kowalczyk"),
    ("Kovács", "kovacs"),
    ("Lindqvist", "lindqvist"),
    ("Mäkelä", "maekelae"),
    ("Mensah", "mensah"),
    ("Müller-Voß", "mueller-voss"),
    ("Nair", "nair"),
    ("Nguyễn", "nguyen"),
    ("Nygård", "nygaard"),
    ("Ó Briain", "o.briain"),
    ("Oja", "oja"),
    ("Papadakis", "papadakis"),
    ("Park", "park"),
    ("Petrauskas", "petrauskas"),
    ("Rahimi", "rahimi"),
    ("Ravn", "ravn"),
    ("Sæther", "saether"),
    ("Santos", "santos"),
    ("Šimić", "simic"),
    ("Skov", "skov"),
    ("Tamm", "tamm"),
    ("van der Laan", "van.der.laan"),
    ("Vik", "vik"),
    ("Wójcik", "wojcik"),
    ("Yılmaz", "yilmaz"),
    ("Шевченко", "shevchenko"),
];

pub(super) const REGIONS: [&str; 6] =
    ["North Coast", "South Coast", "Inner Fjords", "Archipelago", "Highlands", "Old Town"];

pub(super) const SHOP_PLACES: [&str; 16] = [
    "Harbour",
    "Station",
    "Market Hall",
    "Lighthouse",
    "Library",
    "Ferry Pier",
    "University",
    "Old Mill",
    "Town Hall",
    "Riverside",
    "Museum",
    "Tannery",
    "Boathouse",
    "Theatre",
    "Botanical Garden",
    "Fish Market",
];

pub(super) const SHOP_KINDS: [&str; 4] = ["Café", "Kiosk", "Espresso Bar", "Roastery"];

pub(super) const DEPARTMENTS: [&str; 3] = ["Bar", "Kitchen", "Roasting"];

pub(super) const COUNTRIES: [&str; 8] = ["DK", "NO", "SE", "FI", "IS", "DE", "EE", "LV"];

pub(super) const LANGUAGES: [&str; 6] = ["da", "de", "en", "fi", "nb", "sv"];
