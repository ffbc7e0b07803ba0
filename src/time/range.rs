//! Ranges of two times: what each takes over from the other, and that one begins before the other.

use super::partial::Partial;

impl Partial {
    /// Takes over from its partner in a range what it leaves out ("June 3 to 5", "5 to 6 p.m.").
    pub fn complete_from(&mut self, other: &Partial) {
        if self.is_clock() && other.is_clock() {
            self.meridiem = self.meridiem.or(other.meridiem);
            self.part = self.part.or(other.part);
            if !self.is_dated() {
                (self.day, self.month, self.year) = (other.day, other.month, other.year);
                (self.weekday, self.shift, self.holiday) = (other.weekday, other.shift, other.holiday);
            }
        }
        if self.day.is_some() && self.month.is_none() && self.weekday.is_none() {
            (self.month, self.shift) = (other.month, self.shift.or(other.shift));
        }
        self.era = self.era.or(other.era);
        let of_year = self.month.is_some() || self.quarter.is_some() || self.season.is_some() || self.half.is_some();
        if of_year && self.year.is_none() && self.shift.is_none() {
            (self.year, self.short_year) = (other.year, other.short_year);
        }
    }

    /// Makes it begin before its partner ends, where what it took over would have it otherwise: "November to February
    /// 2017" begins in 2016, "1998-02" ends in 2002, "11 to 2 p.m." in the morning, "Monday 12 to 4" ends in the afternoon.
    ///
    /// `named` says whether the end names its year by itself: a year that it took over gives way.
    pub fn begin_before(&mut self, end: &mut Partial, named: bool) {
        if let (Some(first), Some(last), false, true) = (self.year, end.year, self.short_year, end.short_year) {
            let last = first / 100 * 100 + last;
            (end.year, end.short_year) = (Some(if last < first { last + 100 } else { last }), false);
        }
        if let (Some(first), Some(last), Some(year)) = (self.month, end.month, self.year)
            && self.year == end.year
            && first > last
        {
            if named {
                self.year = year.checked_sub(1);
            } else {
                end.year = year.checked_add(1);
            }
        }
        let (Some(first), Some(last)) = (self.hour, end.hour) else { return };
        let later = first > last || first == last && self.minute > end.minute;
        match (self.meridiem, end.meridiem) {
            (Some("pm"), Some("pm")) if later && first < 12 => self.meridiem = Some("am"),
            (Some("am"), Some("am")) if last == 12 => end.meridiem = Some("pm"),
            (None, None) if first > last && first <= 12 => end.meridiem = Some("pm"),
            _ => {}
        }
    }

    /// Puts the side of a range of days that took over the month of the other into the month beside it, where the range would
    /// else end before it begins: "28 to 3 June" begins in May.
    ///
    /// `open` says for the beginning and the end whether it named no month by itself.
    pub fn turn_of_month(&mut self, end: &mut Partial, open: (bool, bool)) {
        let (Some(first), Some(last)) = (self.day, end.day) else { return };
        if first <= last || self.month != end.month || self.year != end.year {
            return;
        }
        match (open, self.month) {
            ((true, false), Some(1)) => {
                (self.month, self.year) = (Some(12), self.year.and_then(|year| year.checked_sub(1)))
            }
            ((true, false), Some(month)) => self.month = Some(month - 1),
            ((false, true), Some(12)) => {
                (end.month, end.year) = (Some(1), end.year.and_then(|year| year.checked_add(1)))
            }
            ((false, true), Some(month)) => end.month = Some(month + 1),
            _ => {}
        }
    }
}
