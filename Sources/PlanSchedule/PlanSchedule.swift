import PlanSyntax
