//! Where a command can be run: what the window shows, and what the cursor is in. The window knows both;
//! what follows from them is said here alone.

/// What the window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// No plan yet: what to begin with. The plan behind it is empty and hidden.
    Welcome,
    /// The plan, to work on.
    Work,
    /// The board alone, full screen, to be looked at.
    Presentation,
}

/// What the cursor is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// No text field.
    Nowhere,
    /// A menu, or a text field with an undo of its own: a search, a date that is read when one leaves it.
    Apart,
    /// A field whose text goes into the plan as it is typed. Its undo is the plan's.
    IntoPlan,
    /// Such a field with words in it that findings are about: from one to the next it is its own way.
    OnMarks,
}

impl Typing {
    /// Whether what is typed goes into the plan at once.
    pub fn is_into_plan(self) -> bool {
        matches!(self, Self::IntoPlan | Self::OnMarks)
    }
}

/// Where a command can be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everywhere: it brings a plan, or is about the program.
    Everywhere,
    /// Where there is a plan, worked on or presented.
    Plan,
    /// Where the plan is worked on.
    Work,
    /// As `Work`, because it changes the plan; its keys belong to a text field while that has the cursor.
    Edit,
    /// As `Edit`, but for its keys in a field that is typed into the plan.
    History,
    /// As `Work`; its keys mean the same within a text that has findings.
    Findings,
}

impl Reach {
    /// Whether the command can be run where this is shown.
    pub fn covers(self, scene: Scene) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Plan => scene != Scene::Welcome,
            Self::Work | Self::Edit | Self::History | Self::Findings => scene == Scene::Work,
        }
    }

    /// Whether the command's keys mean it while the cursor is there.
    pub fn has_keys(self, typing: Typing) -> bool {
        match self {
            Self::Everywhere | Self::Plan | Self::Work => true,
            Self::Edit => typing == Typing::Nowhere,
            Self::History => typing != Typing::Apart,
            Self::Findings => typing != Typing::OnMarks,
        }
    }
}
